package org.rapporteur.analysis.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.rapporteur.analysis.codebook.PointStance;
import org.rapporteur.analysis.material.Material;
import org.rapporteur.analysis.statement.Statement;
import org.rapporteur.analysis.written.WrittenParagraph;
import org.rapporteur.analysis.written.WrittenSentence;
import org.rapporteur.analysis.written.WrittenSentence.CountOf;
import tools.jackson.databind.JsonNode;

/// Asks for the paragraph on a theme.
final class ParagraphTask implements ReplyReader<WrittenParagraph> {

  /// "{P2}" stands for the number of supporters of the second point, "{P2-}" for its opponents.
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{P(\\d+)(-?)}");

  private static final int MAX_SENTENCES = 12;

  private final ThemeSources sources;
  private final Material material;
  private final NumberedStatements statements;
  private final Readable readable;
  private final boolean countsAllowed;
  private final MeaningGate gate;
  private final Map<Statement, List<Role>> roles = new HashMap<>();

  /// A stance towards the point at an index.
  private record Role(int point, PointStance stance) {}

  /// @param countsAllowed true if the codes of the model agree with those of people
  ParagraphTask(ThemeSources sources, Material material, Readable readable, boolean countsAllowed) {
    this.sources = sources;
    this.material = material;
    this.readable = readable;
    this.countsAllowed = countsAllowed;
    statements = new NumberedStatements(sources.statements(), material);
    gate = new MeaningGate(material.facts().language());
    for (int point = 0; point < sources.points().size(); point++) {
      for (var coded : sources.points().get(point).statements()) {
        roles
            .computeIfAbsent(coded.statement(), statement -> new ArrayList<>())
            .add(new Role(point, coded.stance()));
      }
    }
  }

  ChatPrompt prompt() {
    var input = new LinkedHashMap<String, Object>();
    input.put("language", material.facts().language().value());
    input.put("theme", sources.theme().label());
    input.put("countsAllowed", countsAllowed);
    var points = new ArrayList<Map<String, Object>>();
    for (int at = 0; at < sources.points().size(); at++) {
      points.add(describe(at));
    }
    input.put("points", points);
    return ChatPrompt.about(
        ModelTask.PARAGRAPH,
        sources.theme().label(),
        Replies.JSON.writeValueAsString(input),
        statements.all());
  }

  private Map<String, Object> describe(int at) {
    var point = sources.points().get(at);
    var described = new LinkedHashMap<String, Object>();
    described.put("id", "P" + (at + 1));
    described.put("point", point.point().label());
    if (countsAllowed) {
      described.put("supporters", point.supporters());
      described.put("opponents", point.opponents());
    }
    described.put(
        "statements",
        point.statements().stream()
            .map(
                coded -> {
                  var statement = coded.statement();
                  var one =
                      statements.describe(
                          statements.numberOf(statement), statement, readable::translation);
                  one.put("speaker", readable.speaker(statement));
                  one.put("stance", coded.stance().name().toLowerCase(Locale.ROOT));
                  one.put("kind", statement.kind().name().toLowerCase(Locale.ROOT));
                  return one;
                })
            .toList());
    return described;
  }

  @Override
  public WrittenParagraph read(JsonNode reply) {
    var listed = Replies.list(reply, "sentences");
    if (listed.isEmpty() || listed.size() > MAX_SENTENCES) {
      throw new RejectedReply(ReplyRule.UNREADABLE, "sentences: " + listed.size());
    }
    var written = listed.stream().map(this::sentence).toList();
    for (int point = 0; point < sources.points().size(); point++) {
      requireBothSides(point, written);
    }
    return new WrittenParagraph(sources.theme().question(), sources.theme().id(), written);
  }

  private WrittenSentence sentence(JsonNode node) {
    String text = Replies.text(node, "text");
    var rests = Replies.list(node, "rests").stream().map(statements::require).distinct().toList();
    if (rests.isEmpty()) {
      throw new RejectedReply(ReplyRule.UNKNOWN_STATEMENT, text);
    }
    var count = count(text, rests);
    boolean isDissent =
        rests.stream()
            .flatMap(statement -> rolesOf(statement).stream())
            .anyMatch(role -> role.stance() != PointStance.SUPPORTS);
    gate.check(
        PLACEHOLDER.matcher(text).replaceAll(" "),
        new MeaningGate.Sources(
            rests.stream().map(readable::text).toList(),
            rests.stream().filter(readable::isInReportLanguage).map(Statement::text).toList(),
            rests.stream().map(readable::speaker).toList(),
            isDissent));
    return new WrittenSentence(
        PLACEHOLDER.matcher(text).replaceAll(WrittenSentence.COUNT.replace("{", "\\{")),
        rests,
        count);
  }

  /// A sentence counts the contributors of one point and stance, and reports nothing else.
  private @Nullable CountOf count(String text, List<Statement> rests) {
    var placeholders = PLACEHOLDER.matcher(text).results().toList();
    if (placeholders.isEmpty()) {
      return null;
    }
    int point = Integer.parseInt(placeholders.getFirst().group(1)) - 1;
    var stance =
        placeholders.getFirst().group(2).isEmpty() ? PointStance.SUPPORTS : PointStance.OPPOSES;
    var role = new Role(point, stance);
    if (!countsAllowed
        || placeholders.size() > 1
        || !rests.stream().allMatch(statement -> rolesOf(statement).contains(role))) {
      throw new RejectedReply(ReplyRule.COUNT_OF_OTHERS, text);
    }
    return new CountOf(sources.points().get(point).point().id(), stance);
  }

  private List<Role> rolesOf(Statement statement) {
    return roles.getOrDefault(statement, List.of());
  }

  private void requireBothSides(int point, List<WrittenSentence> written) {
    for (PointStance stance : PointStance.values()) {
      var role = new Role(point, stance);
      Optional<Statement> first =
          statements.all().stream().filter(one -> rolesOf(one).contains(role)).findFirst();
      boolean isTold =
          written.stream()
              .flatMap(sentence -> sentence.sources().stream())
              .anyMatch(source -> rolesOf(source).contains(role));
      if (first.isPresent() && !isTold) {
        throw new RejectedReply(ReplyRule.SIDE_MISSING, first.get().text());
      }
    }
  }
}
