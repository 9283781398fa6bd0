package org.rapporteur.synthesis;

import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.rapporteur.synthesis.engine.draft.CommentSets;
import org.rapporteur.synthesis.engine.draft.SectionKind;
import org.rapporteur.synthesis.engine.draft.SentenceKind;
import org.rapporteur.synthesis.engine.material.Groups;
import org.rapporteur.synthesis.engine.material.Material;

/// Whether a draft lets everybody be heard: how many of the minority positions found it states, and
/// by how many percentage points each stakeholder group's share of the citations is larger than its
/// share of the comments.
public record Representation(int stated, int found, Map<String, Integer> balance) {

  /// Percentage points by which a group may be cited more or less than it spoke.
  public static final int NOTABLE = 5;

  public Representation {
    balance = Collections.unmodifiableMap(new LinkedHashMap<>(balance));
  }

  public boolean isNotable(String group) {
    return Math.abs(balance.getOrDefault(group, 0)) > NOTABLE;
  }

  /// Citations count where a comment is cited for what it says, once a sentence.
  static Representation of(List<SynthesisSection> sections, CommentSets sets, Material material) {
    int found = 0;
    int stated = 0;
    for (var question : sets.questions().values()) {
      found += question.dissented().size() + question.distinctive().size();
      stated += count(question.dissented(), comment -> statesDissent(sections, comment));
      stated += count(question.distinctive(), theme -> statesDistinction(sections, theme));
    }
    return new Representation(stated, found, balance(sections, material));
  }

  private static <T> int count(List<T> of, java.util.function.Predicate<T> which) {
    return (int) of.stream().filter(which).count();
  }

  /// Where it is cited for what it says: other sentences beside count it only.
  private static boolean statesDissent(List<SynthesisSection> sections, int comment) {
    return sections.stream()
        .flatMap(section -> section.paragraphs().stream().filter(p -> isMinority(section, p)))
        .flatMap(paragraph -> paragraph.sentences().stream())
        .filter(sentence -> sentence.kind().carries() == SentenceKind.Carries.CITED)
        .anyMatch(sentence -> sentence.citedComments().contains(comment));
  }

  private static boolean statesDistinction(List<SynthesisSection> sections, String theme) {
    return sections.stream()
        .flatMap(section -> section.paragraphs().stream().filter(p -> isMinority(section, p)))
        .anyMatch(paragraph -> theme.equals(paragraph.theme()));
  }

  /// Wherever people moved the paragraph, and where they rewrote it.
  private static boolean isMinority(SynthesisSection section, SynthesisParagraph paragraph) {
    return section.kind() == SectionKind.MINORITY
        || paragraph.sentences().stream()
            .anyMatch(
                sentence ->
                    sentence.kind() == SentenceKind.MINORITY
                        || sentence.kind() == SentenceKind.DISSENT);
  }

  private static Map<String, Integer> balance(List<SynthesisSection> sections, Material material) {
    var cited = new HashMap<String, Integer>();
    sections.stream()
        .flatMap(section -> section.paragraphs().stream())
        .flatMap(paragraph -> paragraph.sentences().stream())
        .filter(sentence -> sentence.kind().carries() == SentenceKind.Carries.CITED)
        .flatMap(sentence -> sentence.citedComments().stream())
        .flatMap(number -> material.comment(number).stream())
        .forEach(comment -> cited.merge(comment.group(), 1, Integer::sum));
    var made = new HashMap<String, Integer>();
    material.contributions().forEach(comment -> made.merge(comment.group(), 1, Integer::sum));
    var balance = new LinkedHashMap<String, Integer>();
    for (String group : Groups.STATED) {
      if (made.containsKey(group)) {
        balance.put(group, (int) Math.round(share(cited, group) - share(made, group)));
      }
    }
    return balance;
  }

  private static double share(Map<String, Integer> counts, String group) {
    int all = counts.values().stream().mapToInt(Integer::intValue).sum();
    return all == 0 ? 0 : 100.0 * counts.getOrDefault(group, 0) / all;
  }
}
