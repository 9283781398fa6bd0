package org.rapporteur.analysis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.rapporteur.analysis.material.ConsultationFacts;
import org.rapporteur.analysis.material.Material;
import org.rapporteur.analysis.material.QuestionFacts;
import org.rapporteur.analysis.material.Receipt;
import org.rapporteur.analysis.material.SourceChoice;
import org.rapporteur.analysis.material.SourceComment;
import org.rapporteur.analysis.material.SourceContributor;
import org.rapporteur.analysis.material.SourcePosition;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.shared.Markdown;
import org.yaml.snakeyaml.Yaml;

/// The sample consultations that come with the product, as material.
public final class SampleConsultations {

  private final Map<String, Object> sample;
  private final Map<String, Integer> holders = new HashMap<>();
  private final Map<String, String> groups = new HashMap<>();
  private final Map<String, String> names = new HashMap<>();
  private final Map<String, Integer> numbers = new HashMap<>();

  private SampleConsultations(String name) {
    try (var in = getClass().getResourceAsStream("/sample/" + name + ".yaml")) {
      sample = new Yaml().load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static Material material(String name) {
    return new SampleConsultations(name).material();
  }

  private Material material() {
    for (String kind : List.of("contributors", "delegations")) {
      for (var holder : list(sample, kind)) {
        String key = text(holder, "key");
        holders.put(key, holders.size() + 1);
        if (holder.getOrDefault("name", holder.get("organization")) instanceof String name) {
          names.put(key, name);
        }
        groups.put(key, holder.containsKey("group") ? text(holder, "group") : "NOT_STATED");
        for (String field : List.of("organization", "name")) {
          if (holder.containsKey(field)) {
            names.put(key, text(holder, field));
          }
        }
      }
    }
    var consultation = map(sample, "consultation");
    var questions = new ArrayList<QuestionFacts>();
    for (var section : list(consultation, "sections")) {
      for (var question : list(section, "questions")) {
        questions.add(
            new QuestionFacts(
                (Integer) question.get("number"), text(map(question, "title"), "en")));
      }
    }
    var declined = new HashSet<Object>();
    for (var decision : list(sample, "decisions")) {
      if ("DECLINE".equals(decision.get("act"))) {
        declined.add(decision.get("on"));
      }
    }
    var comments = new ArrayList<SourceComment>();
    for (var comment : list(sample, "comments")) {
      if (!declined.contains(comment.get("key"))) {
        comments.add(comment(comment));
      }
    }
    var choices = new ArrayList<SourceChoice>();
    for (var comment : list(sample, "comments")) {
      if (comment.containsKey("questionPosition")) {
        String holder = text(comment, comment.containsKey("for") ? "for" : "by");
        choices.add(
            new SourceChoice(
                (Integer) comment.get("question"),
                holders.get(holder),
                groups.get(holder),
                text(comment, "questionPosition")));
      }
    }
    return new Material(
        new ConsultationFacts(
            text(map(consultation, "title"), "en"),
            null,
            null,
            Instant.parse("2009-08-01T00:00:00Z"),
            Instant.parse("2009-09-30T18:00:00Z"),
            LanguageTag.ENGLISH,
            List.of()),
        questions,
        comments,
        positions(),
        choices);
  }

  private SourceComment comment(Map<String, Object> comment) {
    int number = numbers.size() + 1;
    numbers.put(text(comment, "key"), number);
    String holder = text(comment, comment.containsKey("for") ? "for" : "by");
    return new SourceComment(
        number,
        1,
        (Integer) comment.get("question"),
        comment.containsKey("replyTo") ? numbers.get(text(comment, "replyTo")) : null,
        Markdown.toPlainText(text(comment, "text")),
        new LanguageTag(text(comment, "language")),
        new SourceContributor(
            holders.get(holder),
            comment.containsKey("for"),
            names.get(holder),
            groups.get(holder),
            null,
            Set.of()),
        new Receipt(Instant.parse("2009-09-01T10:00:00Z"), "salt" + number, false));
  }

  private List<SourcePosition> positions() {
    var positions = new ArrayList<SourcePosition>();
    for (var on : list(sample, "positions")) {
      Integer comment = numbers.get(text(on, "on"));
      for (String side : List.of("agree", "disagree")) {
        if (comment != null && on.get(side) instanceof List<?> names) {
          names.forEach(
              name ->
                  positions.add(
                      new SourcePosition(
                          comment,
                          holders.get(name.toString()),
                          groups.get(name.toString()),
                          null,
                          side.equals("agree"))));
        }
      }
    }
    return positions;
  }

  @SuppressWarnings("unchecked")
  private static List<Map<String, Object>> list(Map<String, Object> of, String key) {
    return (List<Map<String, Object>>) of.getOrDefault(key, List.of());
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> map(Map<String, Object> of, String key) {
    return (Map<String, Object>) of.getOrDefault(key, Map.of());
  }

  private static String text(Map<String, Object> of, String key) {
    return of.get(key).toString();
  }
}
