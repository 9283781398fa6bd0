package org.rapporteur.analysis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.rapporteur.analysis.material.ConsultationFacts;
import org.rapporteur.analysis.material.Groups;
import org.rapporteur.analysis.material.Material;
import org.rapporteur.analysis.material.QuestionFacts;
import org.rapporteur.analysis.material.Receipt;
import org.rapporteur.analysis.material.SourceComment;
import org.rapporteur.analysis.material.SourceContributor;
import org.rapporteur.analysis.material.SourcePosition;
import org.rapporteur.shared.LanguageTag;
import org.springframework.web.util.HtmlUtils;

/// Real consultations in the generic import form, as material.
public final class RealMaterial {

  private static final Map<String, String> GROUPS =
      Map.of(
          "Governments", "GOVERNMENTS",
          "Private sector", "PRIVATE_SECTOR",
          "Civil society", "CIVIL_SOCIETY",
          "International organizations", "INTERNATIONAL_ORGANIZATIONS",
          "Technical and academic community", "TECHNICAL_AND_ACADEMIC");

  private static final Instant OPENS = Instant.parse("2022-10-07T00:00:00Z");
  private static final Instant CLOSES = Instant.parse("2022-12-06T23:59:00Z");

  private static final Map<String, LanguageTag> FOLDERS =
      new TreeMap<>(
          Map.of(
              "arb_Arab", LanguageTag.ARABIC,
              "eng_Latn", LanguageTag.ENGLISH,
              "fra_Latn", LanguageTag.FRENCH,
              "rus_Cyrl", LanguageTag.RUSSIAN,
              "spa_Latn", LanguageTag.SPANISH,
              "zho_Hans", LanguageTag.CHINESE));

  private RealMaterial() {}

  public static Path folder() {
    return Path.of(System.getProperty("rapporteur.data", "../shared/data"));
  }

  public static Material providerDirectory() {
    return of(
        folder().resolve("contributions/provider-directory.csv"),
        "A national provider directory",
        List.of(new QuestionFacts(1, "What should a national directory contain?")));
  }

  /// Rows without text are left out, as the import leaves them out.
  public static Material decideMadrid() {
    return of(
        folder().resolve("contributions/decide-madrid.csv"),
        "Decide Madrid",
        rows(folder().resolve("contributions/decide-madrid-questions.csv")).stream()
            .map(row -> new QuestionFacts(Integer.parseInt(row.get("number")), row.get("title")))
            .toList());
  }

  /// Comments of three sentences on one matter each, in six languages by turns, and positions in
  /// which the groups differ on every third comment.
  public static Material sixLanguages() {
    var comments = new ArrayList<SourceComment>();
    var positions = new ArrayList<SourcePosition>();
    int language = 0;
    for (var folder : FOLDERS.entrySet()) {
      var byMatter = new TreeMap<String, List<String>>();
      for (var line : lines(folder().resolve("multilingual/" + folder.getKey() + "/train.tsv"))) {
        String[] columns = line.split("\t");
        byMatter.computeIfAbsent(columns[1], m -> new ArrayList<>()).add(columns[2]);
      }
      for (var said : byMatter.values()) {
        for (int at = 0; at + 2 < said.size(); at += 3) {
          int number = comments.size() + 1;
          comments.add(
              new SourceComment(
                  number,
                  1,
                  1 + number % 2,
                  null,
                  String.join(" ", said.subList(at, at + 3)),
                  folder.getValue(),
                  new SourceContributor(
                      number,
                      number % 11 == 0,
                      null,
                      Groups.STATED.get((number * 3 + language) % Groups.STATED.size()),
                      number % 5 == 0 ? null : "AFRICAN",
                      Set.of()),
                  new Receipt(OPENS.plusSeconds(number), "salt " + number, false)));
          take(positions, number);
        }
      }
      language++;
    }
    return new Material(
        new ConsultationFacts(
            "Six languages", null, null, OPENS, CLOSES, LanguageTag.ENGLISH, List.of()),
        List.of(new QuestionFacts(1, "What is known?"), new QuestionFacts(2, "What else?")),
        comments,
        positions);
  }

  private static void take(List<SourcePosition> positions, int comment) {
    for (int by = 0; by < comment % 40; by++) {
      String group = Groups.STATED.get(by % Groups.STATED.size());
      boolean agrees = comment % 3 == 0 ? by % 2 == 0 == (by % 5 < 2) : (by + comment) % 4 > 0;
      positions.add(new SourcePosition(comment, 10_000 + by, group, "AFRICAN", agrees));
    }
  }

  private static List<String> lines(Path file) {
    try (var lines = Files.lines(file)) {
      return lines.skip(1).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Material of(Path file, String title, List<QuestionFacts> questions) {
    var comments = new ArrayList<SourceComment>();
    var holders = new HashMap<String, Integer>();
    var numbers = new HashMap<String, Integer>();
    for (CSVRecord row : rows(file)) {
      if (row.get("text").isBlank()) {
        continue;
      }
      int number = comments.size() + 1;
      numbers.put(row.get("id"), number);
      comments.add(
          new SourceComment(
              number,
              1,
              Integer.parseInt(row.get("question")),
              numbers.get(row.get("parent_id")),
              HtmlUtils.htmlUnescape(row.get("text")).strip(),
              new LanguageTag(row.get("language")),
              new SourceContributor(
                  holders.computeIfAbsent(contributor(row), h -> holders.size() + 1),
                  false,
                  name(row),
                  GROUPS.getOrDefault(row.get("stakeholder_group"), SourceContributor.NOT_STATED),
                  row.get("country").isEmpty() ? null : "WESTERN_EUROPEAN_AND_OTHER",
                  Set.of()),
              new Receipt(Instant.parse(row.get("created_at")), "salt " + number, false)));
    }
    return new Material(
        new ConsultationFacts(title, null, null, OPENS, CLOSES, LanguageTag.ENGLISH, List.of()),
        questions,
        comments,
        List.of());
  }

  /// As in an import: rows without an author are of their organization, those without both alone.
  private static String contributor(CSVRecord row) {
    String organization = row.get("organization");
    if (!row.get("author").isBlank()) {
      return "name\n" + row.get("author") + "\n" + organization;
    }
    return organization.isBlank() ? "row\n" + row.get("id") : "organization\n" + organization;
  }

  public static List<CSVRecord> rows(Path file) {
    var format = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
    try (var reader = Files.newBufferedReader(file);
        var parser = format.parse(reader)) {
      return parser.getRecords();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static @Nullable String name(CSVRecord row) {
    return row.get("organization").isBlank() ? null : row.get("organization");
  }
}
