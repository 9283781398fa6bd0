package org.rapporteur.synthesis;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.rapporteur.analysis.draft.SectionKind;
import org.rapporteur.analysis.draft.SentenceKind;
import org.rapporteur.analysis.finding.CommentSets;
import org.rapporteur.analysis.material.Material;
import org.rapporteur.analysis.material.SourceComment;
import org.rapporteur.synthesis.draft.SynthesisParagraph;
import org.rapporteur.synthesis.draft.SynthesisSection;

/// Whether a draft lets everybody be heard: how many of the minority positions found it states, and
/// what it took from whom.
///
/// @param contributors how many there are to each question
public record Representation(
    int stated, int found, Balance balance, SortedMap<Integer, Integer> contributors) {

  public Representation {
    contributors = Collections.unmodifiableSortedMap(new TreeMap<>(contributors));
  }

  /// The summary repeats what the body states, and states nothing for it.
  static Representation of(List<SynthesisSection> all, CommentSets sets, Material material) {
    var sections = all.stream().filter(s -> s.kind() != SectionKind.SUMMARY).toList();
    int found = 0;
    int stated = 0;
    for (var question : sets.questions().values()) {
      found += question.dissented().size() + question.distinctive().size();
      stated += count(question.dissented(), comment -> statesDissent(sections, comment));
      stated += count(question.distinctive(), theme -> statesDistinction(sections, theme));
    }
    return new Representation(
        stated, found, Balance.of(sections, material), contributors(material));
  }

  private static SortedMap<Integer, Integer> contributors(Material material) {
    return material.contributions().stream()
        .collect(
            Collectors.groupingBy(
                SourceComment::question,
                TreeMap::new,
                Collectors.collectingAndThen(
                    Collectors.mapping(SourceComment::holder, Collectors.toSet()), Set::size)));
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
}
