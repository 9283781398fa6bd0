package org.rapporteur.synthesis.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.synthesis.engine.material.ConsultationFacts;
import org.rapporteur.synthesis.engine.material.Material;
import org.rapporteur.synthesis.engine.material.QuestionFacts;
import org.rapporteur.synthesis.engine.material.SourceComment;
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

  private RealMaterial() {}

  public static Path folder() {
    return Path.of(System.getProperty("rapporteur.data", "../shared/data"));
  }

  public static Material providerDirectory() {
    return of(
        folder().resolve("contributions/provider-directory.csv"), "A national provider directory");
  }

  private static Material of(Path file, String title) {
    var comments = new ArrayList<SourceComment>();
    var holders = new HashMap<String, Integer>();
    var numbers = new HashMap<String, Integer>();
    for (CSVRecord row : rows(file)) {
      int number = comments.size() + 1;
      numbers.put(row.get("id"), number);
      String name = row.get("author").isBlank() ? "row " + number : row.get("author");
      comments.add(
          new SourceComment(
              number,
              1,
              Integer.parseInt(row.get("question")),
              numbers.get(row.get("parent_id")),
              HtmlUtils.htmlUnescape(row.get("text")).strip(),
              new LanguageTag(row.get("language")),
              holders.computeIfAbsent(
                  name + "\n" + row.get("organization"), h -> holders.size() + 1),
              false,
              GROUPS.getOrDefault(row.get("stakeholder_group"), SourceComment.NOT_STATED),
              row.get("country").isEmpty() ? null : "WESTERN_EUROPEAN_AND_OTHER",
              row.get("country"),
              Instant.parse(row.get("created_at")),
              "salt " + number));
    }
    return new Material(
        new ConsultationFacts(
            title,
            null,
            null,
            Instant.parse("2022-10-07T00:00:00Z"),
            Instant.parse("2022-12-06T23:59:00Z"),
            LanguageTag.ENGLISH),
        List.of(new QuestionFacts(1, "What should a national directory contain?")),
        comments,
        List.of());
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
}
