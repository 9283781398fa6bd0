package org.rapporteur.analysis.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rapporteur.analysis.ModelDraft;
import org.rapporteur.analysis.RecordedModel;
import org.rapporteur.analysis.RecordedReplies;
import org.rapporteur.analysis.SampleConsultations;
import org.rapporteur.analysis.SampleMaterial;
import org.rapporteur.analysis.codebook.QuestionThemes;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// A capable model's replies for the sample break no rule. Changed in one place, they break the
/// rule that the change is about.
class ReplyRuleTests {

  /// A change to the replies of one task.
  private record Break(ModelTask task, Consumer<ObjectNode> change) {}

  private static final Map<ReplyRule, Break> BREAKS = new EnumMap<>(ReplyRule.class);

  static {
    breakReply(ReplyRule.UNREADABLE, ModelTask.CODEBOOK, ObjectNode::removeAll);
    breakReply(
        ReplyRule.HEADING_LENGTH,
        ModelTask.CODEBOOK,
        reply -> first(reply, "themes").put("heading", "Money"));
    breakReply(
        ReplyRule.POINT_LENGTH,
        ModelTask.CODEBOOK,
        reply -> point(reply, 0).put("point", "Money matters."));
    breakReply(
        ReplyRule.POINT_TWICE,
        ModelTask.CODEBOOK,
        reply -> point(reply, 1).set("point", point(reply, 0).get("point")));
    breakReply(
        ReplyRule.EXAMPLE_NOT_VERBATIM,
        ModelTask.CODEBOOK,
        reply -> first(point(reply, 0), "examples").put("text", "Nobody said that."));
    breakReply(
        ReplyRule.EXAMPLE_TWICE,
        ModelTask.CODEBOOK,
        reply -> point(reply, 1).set("examples", point(reply, 0).get("examples").deepCopy()));
    breakReply(
        ReplyRule.TOO_MANY_UNASSIGNED,
        ModelTask.CODEBOOK,
        reply -> {
          for (int i = 0; i < 100; i++) {
            ((ArrayNode) reply.get("unassigned")).add("S" + i);
          }
        });
    breakReply(
        ReplyRule.UNKNOWN_STATEMENT,
        ModelTask.CODING,
        reply -> first(reply, "codes").put("statement", "S9999"));
    breakReply(
        ReplyRule.UNKNOWN_POINT, ModelTask.CODING, reply -> coded(reply).put("point", "99.99"));
    breakReply(
        ReplyRule.STATEMENT_MISSING,
        ModelTask.CODING,
        reply -> {
          String statement = first(reply, "codes").get("statement").asString();
          var codes = list(reply, "codes");
          for (int i = codes.size() - 1; i >= 0; i--) {
            if (codes.get(i).get("statement").asString().equals(statement)) {
              codes.remove(i);
            }
          }
        });
    breakReply(
        ReplyRule.STATEMENT_TWICE,
        ModelTask.CODING,
        reply -> list(reply, "codes").add(coded(reply).deepCopy()));
    breakReply(
        ReplyRule.STANCE_WITHOUT_POINT, ModelTask.CODING, reply -> coded(reply).remove("point"));
    breakReply(
        ReplyRule.REASON_NOT_VERBATIM,
        ModelTask.CODING,
        reply -> coded(reply).put("because", "It says so between the lines."));
    breakReply(
        ReplyRule.TRANSLATION_LENGTH,
        ModelTask.TRANSLATION,
        reply ->
            list(reply, "translations")
                .forEach(one -> replaceWords((ObjectNode) one, "Yes. ".repeat(200))));
    breakSentence(ReplyRule.SENTENCE_FORM, text -> text + " [C4]");
    breakSentence(ReplyRule.COUNT_OF_OTHERS, text -> "{P1} " + text);
    breakSentence(ReplyRule.VAGUE_COUNT, text -> "Many contributors agreed. " + text);
    breakSentence(
        ReplyRule.QUOTATION_NOT_VERBATIM, text -> before(text, " and said “we never said this”"));
    breakSentence(ReplyRule.NUMBER_NOT_IN_SOURCES, text -> before(text, " in 4711 villages"));
    breakSentence(
        ReplyRule.WORD_NOT_IN_SOURCES, text -> before(text, " out of anger about corruption"));
    breakSentence(
        ReplyRule.NEGATION,
        text -> text.replaceFirst(" (was|were|is|are|had|should|would) ", " $1 not "));
    breakReply(
        ReplyRule.SIDE_MISSING,
        ModelTask.PARAGRAPH,
        reply -> {
          var sentences = list(reply, "sentences");
          while (sentences.size() > 1) {
            sentences.remove(sentences.size() - 1);
          }
        });
  }

  private static ModelDraft draft;
  private static List<QuestionThemes> coded;

  @BeforeAll
  static void code() {
    draft = new ModelDraft(SampleConsultations.material("financing"), SampleMaterial.noVectors());
    coded = draft.code(new RecordedModel());
  }

  @Test
  void recordedRepliesBreakNoRule() {
    var model = new RecordedModel();

    var text = draft.write(model, draft.code(model));

    assertThat(model.rejections()).isEmpty();
    assertThat(text.paragraphs())
        .hasSize(coded.stream().mapToInt(question -> question.themes().size()).sum());
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "REASON_LENGTH")
  void changedReplyBreaksItsRule(ReplyRule rule) {
    var broken = Objects.requireNonNull(BREAKS.get(rule));
    var model = new ChangingModel(broken);

    if (broken.task() == ModelTask.CODEBOOK || broken.task() == ModelTask.CODING) {
      draft.code(model);
    } else {
      draft.write(model, coded);
    }

    assertThat(model.rejections).extracting(RejectedReply::rule).contains(rule);
  }

  /// Changes the recorded replies to one task.
  private static final class ChangingModel implements ChatModel {

    private final RecordedReplies recorded = new RecordedReplies();
    private final Break broken;
    private final List<RejectedReply> rejections = new ArrayList<>();

    private ChangingModel(Break broken) {
      this.broken = broken;
    }

    @Override
    public String name() {
      return "changing";
    }

    @Override
    public <T> Optional<T> ask(ChatPrompt prompt, ReplyReader<T> reader) {
      var reply = (ObjectNode) Replies.JSON.readTree(recorded.reply(prompt.task(), prompt.input()));
      if (prompt.task() == broken.task()) {
        broken.change().accept(reply);
      }
      try {
        return Optional.of(reader.read(reply));
      } catch (RejectedReply rejection) {
        rejections.add(rejection);
        return Optional.empty();
      }
    }
  }

  private static void breakReply(ReplyRule rule, ModelTask task, Consumer<ObjectNode> change) {
    BREAKS.put(rule, new Break(task, change));
  }

  private static void breakSentence(
      ReplyRule rule, java.util.function.UnaryOperator<String> change) {
    breakReply(
        rule,
        ModelTask.PARAGRAPH,
        reply -> {
          var sentence = first(reply, "sentences");
          sentence.put("text", change.apply(sentence.get("text").asString()));
        });
  }

  /// Inserts words before the end of a sentence.
  private static String before(String text, String words) {
    return text.substring(0, text.length() - 1) + words + ".";
  }

  private static void replaceWords(ObjectNode translation, String words) {
    String digits = translation.get("text").asString().replaceAll("[^\\p{Nd}]+", " ");
    translation.put("text", digits + words);
  }

  private static ArrayNode list(JsonNode node, String field) {
    return (ArrayNode) node.get(field);
  }

  private static ObjectNode first(JsonNode node, String field) {
    return (ObjectNode) list(node, field).get(0);
  }

  private static ObjectNode point(JsonNode reply, int index) {
    return (ObjectNode) list(first(reply, "themes"), "points").get(index);
  }

  /// Returns the first code with a point.
  private static ObjectNode coded(JsonNode reply) {
    return (ObjectNode)
        StreamSupport.stream(list(reply, "codes").spliterator(), false)
            .filter(code -> code.has("point"))
            .findFirst()
            .orElseThrow();
  }
}
