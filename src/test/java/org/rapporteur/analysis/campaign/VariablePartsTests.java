package org.rapporteur.analysis.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.rapporteur.analysis.SampleMaterial.aConsultation;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.rapporteur.analysis.KeptMemory;
import org.rapporteur.analysis.SampleMaterial;
import org.rapporteur.analysis.material.Material;
import org.rapporteur.analysis.material.Memory;
import org.rapporteur.analysis.material.Progress;
import org.rapporteur.language.TextSpan;
import org.rapporteur.shared.LanguageTag;

class VariablePartsTests {

  private static final String TEXT =
      "I write as a nurse in Leeds because remote participation must be free of charge. A person without"
          + " a travel budget has the same right to speak as a person in the room. Interpretation in all six"
          + " languages should reach remote speakers too.";

  @Test
  void aPhraseToBeFilledInIsAPartWithItsFillings() {
    var material =
        sent(
            TEXT,
            TEXT,
            TEXT.replace("nurse in Leeds", "miner in Bath"),
            TEXT.replace("nurse in Leeds", "miner in Bath"),
            TEXT.replace("nurse in Leeds", "teacher from York"),
            TEXT.replace("because", "and I think that"));
    var campaign = campaign(material);
    assertThat(campaign.variation().texts()).isEqualTo(3);
    assertThat(campaign.variation().parts())
        .singleElement()
        .satisfies(
            part -> {
              assertThat(words(material, 1, part.span())).isEqualTo("nurse in Leeds");
              assertThat(part.quotesAll()).isTrue();
              assertThat(part.comments()).containsExactly(3, 4, 5);
              assertThat(part.holders()).isEqualTo(3);
              assertThat(part.leftOut()).isZero();
              assertThat(part.ways()).isEqualTo(2);
              assertThat(part.fillings())
                  .extracting(
                      f -> words(material, f.comment(), f.span()), VariablePart.Filling::holders)
                  .containsExactly(tuple("miner in Bath", 2), tuple("teacher from York", 1));
            });
  }

  @Test
  void aSentenceLeftOutIsAPartBesideTheWordsFilledIn() {
    String shorter = TEXT.substring(0, TEXT.indexOf(" Interpretation"));
    var material =
        sent(
            TEXT,
            TEXT,
            shorter,
            shorter,
            shorter.replace("Leeds", "Bath"),
            TEXT.replace("Leeds", "York"));
    var parts = campaign(material).variation().parts();
    assertThat(parts)
        .extracting(
            part -> words(material, 1, part.span()), VariablePart::holders, VariablePart::leftOut)
        .containsExactly(
            tuple("Leeds", 2, 0),
            tuple("Interpretation in all six languages should reach remote speakers too", 3, 3));
    assertThat(parts.getLast().fillings()).isEmpty();
  }

  @Test
  void whatOneHolderWordsOtherwiseOrAddsIsNoPart() {
    var material =
        aConsultation()
            .says(TEXT)
            .says(TEXT)
            .says(3, 1, "GOVERNMENTS", LanguageTag.ENGLISH, TEXT.replace("Leeds", "Bath"))
            .says(3, 1, "GOVERNMENTS", LanguageTag.ENGLISH, TEXT.replace("Leeds", "York"))
            .says(TEXT + " My village has no airport.")
            .says(TEXT + " My village has no station.")
            .material();
    var campaign = campaign(material);
    assertThat(campaign.distinctTexts()).isEqualTo(5);
    assertThat(campaign.variation().parts()).isEmpty();
  }

  @Test
  void theSameTextHasNoParts() {
    assertThat(campaign(sent(TEXT, TEXT, TEXT)).variation()).isEqualTo(Variation.NONE);
    assertThat(campaign(sent(TEXT, TEXT.toUpperCase(Locale.ROOT), TEXT)).variation())
        .isEqualTo(Variation.NONE);
  }

  @Test
  void greetingsAndSignaturesAreNoParts() {
    String letter = "Dear Minister,\n\n" + TEXT + "\n\nSincerely,\n\nAda Example";
    var material =
        sent(
            letter,
            letter,
            letter.replace("Ada", "Ben").replace("Minister", "Chair"),
            letter.replace("Ada", "Cleo").replace("Minister", "Chair"));
    assertThat(campaign(material).variation().parts()).isEmpty();
  }

  @Test
  void partsAreFoundFromRightToLeftAndWithoutSpaces() {
    String arabic =
        "نكتب إليكم من القاهرة لأن المشاركة عن بعد ضرورية للدول النامية ويجب أن تكون مجانية لكل شخص مسجل"
            + " في المنتدى وفي كل اجتماع";
    var material =
        sent(arabic, arabic, arabic.replace("القاهرة", "تونس"), arabic.replace("القاهرة", "عمان"));
    assertThat(campaign(material).variation().parts())
        .extracting(part -> words(material, 1, part.span()))
        .containsExactly("القاهرة");
    String chinese = "我们认为远程参与应当免费，因为没有旅行预算的人与会场里的人享有同样的发言权利，所有语言都应当有口译。";
    var other =
        sent(chinese, chinese, chinese.replace("旅行预算", "研究经费"), chinese.replace("旅行预算", "政府支持"));
    assertThat(campaign(other).variation().parts())
        .extracting(part -> words(other, 1, part.span()))
        .containsExactly("旅行预算");
  }

  @Test
  void aLongPassageIsQuotedByItsBeginningOnOneLine() {
    String passage =
        "The first line of a passage goes on\nand on for many more words than anybody would quote in a"
            + " report of twenty pages, so that it is told by how it begins and by nothing else, as the"
            + " reader finds the rest there.";
    var material =
        sent(TEXT + "\n\n" + passage, TEXT + "\n\n" + passage, TEXT, TEXT, TEXT + "\n\n" + passage);
    var part = campaign(material).variation().parts().getFirst();
    assertThat(part.quotesAll()).isFalse();
    assertThat(words(material, 1, part.quoted())).isEqualTo("The first line of a passage goes on");
  }

  @Test
  void aHundredThousandCharactersAreComparedSoonAndTheSameEveryTime() {
    String very =
        IntStream.range(0, 21_000).mapToObj(i -> "w" + i % 977).collect(Collectors.joining(" "));
    assertThat(very).hasSizeGreaterThan(90_000);
    var texts =
        IntStream.range(0, 100)
            .mapToObj(i -> i < 4 ? very : very.replaceFirst("w5 ", "v" + i + " "))
            .toArray(String[]::new);
    var material = sent(texts);
    var campaign = campaign(material);
    assertThat(campaign.variation().parts())
        .singleElement()
        .extracting(VariablePart::holders)
        .isEqualTo(96);
    assertThat(campaign).isEqualTo(campaign(material));
  }

  /// The holders of a consultation are numbered, and there may be very many.
  @Test
  void manyWordingsByHoldersOfHighNumbersNeedLittleMemory() {
    var sample = aConsultation().says(TEXT);
    for (int i = 0; i < 500; i++) {
      sample.says(
          100_000_000 + i,
          1,
          "GOVERNMENTS",
          LanguageTag.ENGLISH,
          TEXT.replace("nurse in Leeds", "maker of thing" + i));
    }
    var material = sample.material();
    var changed =
        IntStream.rangeClosed(2, 501).mapToObj(n -> List.of(material.present(n))).toList();
    var threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadAllocatedBytes();
    var variation = VariableParts.of(material.present(1), changed, Memory.NONE);
    assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(500_000_000L);
    assertThat(variation.parts().getFirst().ways()).isEqualTo(500);
  }

  @Test
  void whatIsRememberedIsTheSame() {
    var texts =
        IntStream.range(0, 200)
            .mapToObj(i -> i < 3 ? TEXT : TEXT.replace("nurse in Leeds", "maker of thing" + i))
            .toArray(String[]::new);
    var material = sent(texts);
    var memory = new KeptMemory();
    var found = Campaigns.find(material, memory, Progress.SILENT);
    int times = memory.found();
    assertThat(Campaigns.find(material, memory, Progress.SILENT)).isEqualTo(found);
    assertThat(memory.found()).isEqualTo(times);
    assertThat(Campaigns.find(material, Memory.NONE, Progress.SILENT)).isEqualTo(found);
    assertThat(found.getFirst().variation().parts().getFirst().ways()).isEqualTo(197);
  }

  @Test
  void oneTextSentToSeveralQuestionsIsOneCampaignEach() {
    var sample = aConsultation();
    for (int holder = 1; holder <= 4; holder++) {
      sample.says(holder, 1, "GOVERNMENTS", LanguageTag.ENGLISH, TEXT);
      sample.says(holder + 1, 2, "GOVERNMENTS", LanguageTag.ENGLISH, TEXT + " So be it.");
    }
    assertThat(Campaigns.find(sample.material(), Memory.NONE, Progress.SILENT))
        .extracting(Campaign::template, Campaign::elsewhere)
        .containsExactly(tuple(1, List.of(2)), tuple(2, List.of(1)));
  }

  private static Material sent(String... texts) {
    SampleMaterial sample = aConsultation();
    List.of(texts).forEach(sample::says);
    return sample.material();
  }

  private static Campaign campaign(Material material) {
    var found = Campaigns.find(material, Memory.NONE, Progress.SILENT);
    assertThat(found).hasSize(1);
    return found.getFirst();
  }

  private static String words(Material material, int comment, TextSpan span) {
    return material.present(comment).words(span);
  }
}
