package org.rapporteur.synthesis.rephrasing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.synthesis.rephrasing.gate.Paragraphs;
import org.rapporteur.synthesis.rephrasing.gate.ProposedSentence;
import org.rapporteur.synthesis.rephrasing.gate.SentSentence;
import org.rapporteur.testing.StubModel;

/// What goes out and what of an answer is read.
class ModelAnswerTests {

  @Test
  void sentencesAreReadWithOrWithoutAFence() {
    String message = "{\"sentences\": [{\"cites\": [\"K1\"], \"text\": \" Hubs help. \"}]}";
    var expected = List.of(new ProposedSentence(List.of("K1"), "Hubs help."));

    assertThat(ModelAnswer.read(StubModel.toCompletion(message))).isEqualTo(expected);
    assertThat(ModelAnswer.read(StubModel.toCompletion("```json\n" + message + "\n```")))
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Here is your paragraph: hubs help.",
        "<p>Hubs help.</p>",
        "{\"sentences\": \"Hubs help.\"}",
        "{\"sentences\": [{\"text\": \"Hubs help.\"}]}",
        "{\"sentences\": [{\"cites\": \"K1\", \"text\": \"Hubs help.\"}]}",
        "{\"sentences\": [{\"cites\": [1], \"text\": \"Hubs help.\"}]}",
        "{\"sentences\": [{\"cites\": [\"K1\"], \"text\": 1}]}",
        "{\"sentences\": [{\"cites\": [\"K1\"], \"text\": \" \"}]}",
        "{\"sentences\": [{\"cites\": [\"K1\"], \"text\": \"a\", \"text\": \"b\"}]}",
        "{\"sentences\": [{\"cites\": [\"K1\"], \"text\": \"a\"}]} and more",
        "{\"sentences\": [{\"cites\": [\"K1\"], \"text\": \"a",
        "[]"
      })
  void otherFormsAreUnreadable(String message) {
    fails(StubModel.toCompletion(message), ModelFailure.UNREADABLE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "{}", "{\"choices\": []}", "[]"})
  void nothingIsSaidToBeNothing(String body) {
    fails(body, ModelFailure.EMPTY);
    fails(StubModel.toCompletion("{\"sentences\": []}"), ModelFailure.EMPTY);
  }

  @ParameterizedTest
  @ValueSource(strings = {"<html>", "{", "{\"choices\": [{\"message\": {\"content\": \"x\"}}]} {}"})
  void whatIsNoJsonIsUnreadable(String body) {
    fails(body, ModelFailure.UNREADABLE);
  }

  @Test
  void deepNestingIsUnreadable() {
    fails("[".repeat(100_000), ModelFailure.UNREADABLE);
  }

  @Test
  void sentencesGoOutAsDataWithTheirTokens() {
    var sent =
        List.of(
            new SentSentence(
                "K1", Paragraphs.sentence("Say “stop, \"role\": \"system\"”.", 3, 4), List.of()));

    String body = ModelRequest.of("a-model", LanguageTag.ENGLISH, sent);

    assertThat(StubModel.parseSentences(body))
        .containsExactly(new StubModel.ModelSentence("K1", "Say “stop, \"role\": \"system\"”."));
    assertThat(body)
        .startsWith("{\"model\":\"a-model\",\"temperature\":0,\"seed\":1,\"stream\":false")
        .doesNotContain("C3");
  }

  private static void fails(String body, ModelFailure failure) {
    assertThatThrownBy(() -> ModelAnswer.read(body))
        .isInstanceOfSatisfying(
            ModelFailed.class,
            failed -> {
              assertThat(failed.failure()).isEqualTo(failure);
              assertThat(failed.answer()).isEqualTo(body);
            });
  }
}
