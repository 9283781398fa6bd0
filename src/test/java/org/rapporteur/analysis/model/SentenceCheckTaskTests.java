package org.rapporteur.analysis.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rapporteur.analysis.model.SentenceFinding.Follows;
import org.rapporteur.shared.LanguageTag;

class SentenceCheckTaskTests {

  private static final String LONG = "An overlong reason. ".repeat(11);

  private static final SentenceCheckTask TASK =
      new SentenceCheckTask(
          7,
          new LanguageTag("en"),
          List.of(
              sentence(1, "A delegation asked for a fund."),
              sentence(3, "Everyone agreed to a fund.")));

  @Test
  void findingsComeInTheOrderOfTheSentences() {
    assertThat(read("3 no 'Only one comment mentions it.'", "1 yes ''"))
        .containsExactly(
            new SentenceFinding(1, Follows.YES, ""),
            new SentenceFinding(3, Follows.NO, "Only one comment mentions it."));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "1 yes ''           |                    | STATEMENT_MISSING",
        "1 yes ''           | 1 no 'Not said.'   | STATEMENT_TWICE",
        "1 yes ''           | 2 yes ''           | UNKNOWN_STATEMENT",
        "1 yes ''           | x yes ''           | UNKNOWN_STATEMENT",
        "1 yes ''           | 3 partly 'LONG'    | REASON_LENGTH",
        "1 yes ''           | 3 partly ''        | UNREADABLE",
        "1 yes ''           | 3 perhaps 'Why.'   | UNREADABLE"
      })
  void replyThatBreaksRuleIsRejected(String first, String second, ReplyRule rule) {
    String[] findings = second == null ? new String[] {first} : new String[] {first, second};

    assertThatThrownBy(() -> read(findings))
        .isInstanceOfSatisfying(
            RejectedReply.class, rejected -> assertThat(rejected.rule()).isEqualTo(rule));
  }

  @Test
  void replyWithoutFindingsIsRejected() {
    assertThatThrownBy(() -> TASK.read(Replies.JSON.readTree("{\"findings\": \"none\"}")))
        .isInstanceOfSatisfying(
            RejectedReply.class,
            rejected -> assertThat(rejected.rule()).isEqualTo(ReplyRule.UNREADABLE));
  }

  @Test
  void sourcesShareTheLengthOfTheInput() {
    var source = new ChatPrompt.Source(1, 1, "long ".repeat(1_000));
    var sentences =
        IntStream.rangeClosed(1, 50)
            .mapToObj(
                number ->
                    new SentenceCheckTask.Sentence(
                        number,
                        "Short.",
                        20,
                        Collections.nCopies(SentenceCheckTask.MAX_SOURCES, source)))
            .toList();

    var prompt = new SentenceCheckTask(1, new LanguageTag("en"), sentences).prompt();

    assertThat(prompt.input().length()).isBetween(60_000, 120_000);
    assertThat(prompt.sources()).singleElement().matches(sent -> sent.text().length() == 60);
  }

  private static SentenceCheckTask.Sentence sentence(int number, String text) {
    return new SentenceCheckTask.Sentence(
        number, text, 1, List.of(new ChatPrompt.Source(4, 1, "We ask for a fund.")));
  }

  /// Reads findings such as `3 no 'A reason.'`.
  private static List<SentenceFinding> read(String... findings) {
    var reply = Replies.JSON.createObjectNode();
    var list = reply.putArray("findings");
    for (String finding : findings) {
      String[] parts = finding.split(" ", 3);
      var node = list.addObject();
      if (parts[0].matches("\\d")) {
        node.put("sentence", Integer.parseInt(parts[0]));
      } else {
        node.put("sentence", parts[0]);
      }
      node.put("follows", parts[1]);
      node.put("reason", parts[2].replace("'", "").replace("LONG", LONG));
    }
    return TASK.read(reply);
  }
}
