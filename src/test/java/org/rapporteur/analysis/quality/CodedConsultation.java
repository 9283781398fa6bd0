package org.rapporteur.analysis.quality;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.rapporteur.analysis.material.ConsultationFacts;
import org.rapporteur.analysis.material.Material;
import org.rapporteur.analysis.material.QuestionFacts;
import org.rapporteur.analysis.material.Receipt;
import org.rapporteur.analysis.material.SourceComment;
import org.rapporteur.analysis.material.SourceContributor;
import org.rapporteur.language.TextSpan;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.shared.Markdown;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A consultation with the codes that a person gave to its statements, in the files of the worked
/// example: `raw/q1.json` and following, `raw/consultation.json`, `codes.csv`.
public final class CodedConsultation {

  /// A statement that a person cut out and coded.
  ///
  /// @param points empty if the statement is under no point
  /// @param stance empty if the statement is under no point
  public record CodedStatement(
      int comment, TextSpan span, String text, Set<String> points, String stance, String kind) {

    /// Returns the themes of the points: "2.1.3" belongs to "2.1".
    public Set<String> themes() {
      var themes = new TreeSet<String>();
      points.forEach(point -> themes.add(point.substring(0, point.lastIndexOf('.'))));
      return themes;
    }
  }

  private final Path folder;
  private final Material material;
  private final List<CodedStatement> statements;

  public CodedConsultation(Path folder) {
    this.folder = folder;
    material = readMaterial();
    statements = rows("codes.csv").stream().map(CodedConsultation::statement).toList();
  }

  public Material material() {
    return material;
  }

  public List<CodedStatement> statements() {
    return statements;
  }

  private Material readMaterial() {
    JsonNode consultation = json("raw/consultation.json");
    var questions = new ArrayList<QuestionFacts>();
    var comments = new ArrayList<SourceComment>();
    var contributors = new HashMap<String, Integer>();
    for (JsonNode question : consultation.get("questions")) {
      int number = question.get("number").asInt();
      questions.add(new QuestionFacts(number, question.at("/title/en").asString()));
      for (JsonNode item : json("raw/q" + number + ".json").get("items")) {
        comments.add(comment(item, contributors));
      }
    }
    return new Material(
        new ConsultationFacts(
            consultation.at("/title/en").asString(),
            null,
            null,
            Instant.parse(consultation.get("opensAt").asString()),
            Instant.parse(consultation.get("closesAt").asString()),
            LanguageTag.ENGLISH,
            List.of()),
        questions,
        comments,
        List.of());
  }

  private static SourceComment comment(JsonNode item, HashMap<String, Integer> contributors) {
    String delegation = textOrNull(item, "delegation");
    String key = delegation == null ? item.get("author").asString() : "for " + delegation;
    JsonNode parent = item.get("parent");
    return new SourceComment(
        item.get("number").asInt(),
        1,
        item.get("question").asInt(),
        parent == null || parent.isNull() ? null : parent.asInt(),
        Markdown.toPlainText(item.get("text").asString()),
        new LanguageTag(item.get("language").asString()),
        new SourceContributor(
            contributors.computeIfAbsent(key, name -> contributors.size() + 1),
            delegation != null,
            delegation == null ? textOrNull(item, "organization") : delegation,
            code(item, "group"),
            item.get("region") == null ? null : code(item, "region"),
            Set.of()),
        new Receipt(
            Instant.parse(item.get("createdAt").asString()), "salt " + item.get("number"), false));
  }

  private static String code(JsonNode item, String field) {
    String code = item.get(field).asString().toUpperCase(java.util.Locale.ROOT).replace('-', '_');
    return code.startsWith("TECHNICAL") ? "TECHNICAL_AND_ACADEMIC" : code;
  }

  private static @Nullable String textOrNull(JsonNode item, String field) {
    JsonNode text = item.get(field);
    return text == null || text.isNull() ? null : text.asString();
  }

  private static CodedStatement statement(CSVRecord row) {
    return new CodedStatement(
        Integer.parseInt(row.get("comment").substring(1)),
        new TextSpan(Integer.parseInt(row.get("start")), Integer.parseInt(row.get("end"))),
        row.get("text"),
        row.get("point").isEmpty() ? Set.of() : Set.of(row.get("point").split("\\|")),
        row.get("stance"),
        row.get("kind"));
  }

  private List<CSVRecord> rows(String file) {
    var format = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
    try (var reader = Files.newBufferedReader(folder.resolve(file));
        var parser = format.parse(reader)) {
      return parser.getRecords();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private JsonNode json(String file) {
    try {
      return JsonMapper.shared().readTree(Files.readString(folder.resolve(file)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
