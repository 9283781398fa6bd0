package org.rapporteur.synthesis.engine.themes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rapporteur.language.Embeddings;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.synthesis.engine.RealMaterial;

/// What lies near a term against what people put under it: key points of KPA 2021 as terms, and the
/// seven topics of SIB-200. The margins were chosen on the training topics of the one and the
/// training sentences of the other; the rest is for this test alone.
@Tag("data")
class TermNearnessTests {

  /// As few words as an institution gives.
  private static final Map<String, Map<String, String>> TOPICS =
      new TreeMap<>(
          Map.of(
              "eng_Latn",
              new TreeMap<>(
                  Map.of(
                      "science/technology", "Science and technology. computer, internet, physics",
                      "travel", "Travel. trip, tourist, hotel, flight, airport, visa",
                      "politics", "Politics. government, election, president, parliament, law",
                      "sports", "Sports. team, match, player, Olympic, football, championship",
                      "health", "Health. disease, hospital, patient, doctor, virus, medicine",
                      "entertainment", "Entertainment. film, music, television, actor, concert",
                      "geography", "Geography. island, river, mountain, sea, city, climate")),
              "arb_Arab",
              new TreeMap<>(
                  Map.of(
                      "science/technology", "العلوم والتكنولوجيا. الحاسوب, الإنترنت, الفيزياء",
                      "travel", "السفر. رحلة, سائح, فندق, طيران, مطار, تأشيرة",
                      "politics", "السياسة. الحكومة, الانتخابات, الرئيس, البرلمان, القانون",
                      "sports", "الرياضة. فريق, مباراة, لاعب, الأولمبية, كرة القدم, بطولة",
                      "health", "الصحة. مرض, مستشفى, مريض, طبيب, فيروس, دواء",
                      "entertainment", "الترفيه. فيلم, موسيقى, تلفزيون, ممثل, حفلة",
                      "geography", "الجغرافيا. جزيرة, نهر, جبل, بحر, مدينة, مناخ")),
              "zho_Hans",
              new TreeMap<>(
                  Map.of(
                      "science/technology", "科学与技术. 计算机, 互联网, 物理",
                      "travel", "旅行. 游客, 酒店, 航班, 机场, 签证",
                      "politics", "政治. 政府, 选举, 总统, 议会, 法律",
                      "sports", "体育. 球队, 比赛, 球员, 奥运会, 足球",
                      "health", "健康. 疾病, 医院, 病人, 医生, 病毒, 药物",
                      "entertainment", "娱乐. 电影, 音乐, 电视, 演员, 音乐会",
                      "geography", "地理. 岛屿, 河流, 山脉, 海洋, 城市, 气候"))));

  private final Embeddings embeddings = new Embeddings();
  private int right;
  private int near;
  private int marked;

  @ParameterizedTest
  @CsvSource({"true, 0.81, 0.3", "false, 0.77, 0.3"})
  void whatLiesNearAKeyPointIsMostlyWhatPeopleMatchedWithIt(
      boolean byModel, double precision, double recall) {
    var folder = RealMaterial.folder().resolve("kpa2021");
    var labels = new HashMap<String, Integer>();
    for (var row : RealMaterial.rows(folder.resolve("labels_dev.csv"))) {
      labels.put(
          row.get("arg_id") + " " + row.get("key_point_id"), Integer.valueOf(row.get("label")));
    }
    var arguments = read("arguments_dev.csv", "arg_id", "argument");
    var points = read("key_points_dev.csv", "key_point_id", "key_point");
    for (var topic : arguments.keySet()) {
      var said = List.copyOf(arguments.get(topic).entrySet());
      var terms = List.copyOf(points.get(topic).entrySet());
      count(
          said.stream().map(Map.Entry::getValue).toList(),
          terms.stream().map(Map.Entry::getValue).toList(),
          LanguageTag.ENGLISH,
          byModel,
          (at, term) ->
              labels.getOrDefault(said.get(at).getKey() + " " + terms.get(term).getKey(), -1));
    }
    assertFound(precision, recall);
  }

  @ParameterizedTest
  @CsvSource({
    "eng_Latn, en, true, 0.9, 0.19",
    "zho_Hans, zh, true, 0.9, 0.2",
    "arb_Arab, ar, false, 0.7, 0.14"
  })
  void whatLiesNearATopicIsMostlyOfIt(
      String folder, LanguageTag language, boolean byModel, double precision, double recall) {
    var said = new ArrayList<String>();
    var topics = new ArrayList<String>();
    for (String line : lines(folder)) {
      var columns = line.split("\t");
      topics.add(columns[1]);
      said.add(columns[2]);
    }
    var terms = List.copyOf(TOPICS.get(folder).entrySet());
    count(
        said,
        terms.stream().map(Map.Entry::getValue).toList(),
        language,
        byModel,
        (at, term) -> topics.get(at).equals(terms.get(term).getKey()) ? 1 : 0);
    assertFound(precision, recall);
  }

  @Test
  void oneTermAloneIsNearByItsLikenessAlone() {
    assertThat(new TermNearness(0.15, 0.1).near(new double[] {0.2})).containsExactly(true);
    assertThat(new TermNearness(0.15, 0.1).near(new double[] {0.14})).containsExactly(false);
    assertThat(new TermNearness(0.15, 0.1).near(new double[] {0.2, 0.2}))
        .containsExactly(false, false);
  }

  private interface Labels {
    int of(int statement, int term);
  }

  /// Pairs on which people did not agree are left out.
  private void count(
      List<String> said, List<String> terms, LanguageTag language, boolean byModel, Labels labels) {
    var vectors =
        byModel
            ? said.stream().map(text -> embeddings.computeVector(text, language)).toList()
            : List.<float[]>of();
    var space = byModel ? PointSpace.byModel(vectors, said) : PointSpace.byNgrams(said, language);
    var places =
        terms.stream()
            .map(
                text ->
                    space.place(
                        text, byModel ? embeddings.computeVector(text, language) : Points.NONE))
            .map(space::alone)
            .toList();
    for (int at = 0; at < said.size(); at++) {
      var point = space.place(said.get(at), byModel ? vectors.get(at) : Points.NONE);
      var found =
          TermNearness.in(space).near(places.stream().mapToDouble(point::wholeLikeness).toArray());
      for (int term = 0; term < found.length; term++) {
        int label = labels.of(at, term);
        near += found[term] && label >= 0 ? 1 : 0;
        marked += label == 1 ? 1 : 0;
        right += found[term] && label == 1 ? 1 : 0;
      }
    }
  }

  private void assertFound(double precision, double recall) {
    assertThat(new double[] {(double) right / near, (double) right / marked})
        .as("%d right of %d near and %d marked", right, near, marked)
        .satisfies(
            found -> {
              assertThat(found[0]).as("precision").isGreaterThan(precision);
              assertThat(found[1]).as("recall").isGreaterThan(recall);
            });
  }

  private static Map<String, TreeMap<String, String>> read(String file, String id, String text) {
    var byTopic = new TreeMap<String, TreeMap<String, String>>();
    for (var row : RealMaterial.rows(RealMaterial.folder().resolve("kpa2021").resolve(file))) {
      byTopic
          .computeIfAbsent(row.get("topic") + row.get("stance"), t -> new TreeMap<>())
          .put(row.get(id), row.get(text));
    }
    return byTopic;
  }

  private static List<String> lines(String folder) {
    var file = RealMaterial.folder().resolve("multilingual").resolve(folder).resolve("dev.tsv");
    try {
      var lines = Files.readAllLines(file);
      return lines.subList(1, lines.size());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
