package org.rapporteur.analysis.section;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rapporteur.analysis.SampleMaterial.aLivelyConsultation;
import static org.rapporteur.analysis.SampleMaterial.noVectors;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.rapporteur.analysis.SampleMaterial;
import org.rapporteur.analysis.check.DraftCheck;
import org.rapporteur.analysis.check.Problem;
import org.rapporteur.analysis.draft.CitationRef;
import org.rapporteur.analysis.draft.Draft;
import org.rapporteur.analysis.draft.DraftParagraph;
import org.rapporteur.analysis.draft.DraftSection;
import org.rapporteur.analysis.draft.DraftSentence;
import org.rapporteur.analysis.draft.RevisionTexts;
import org.rapporteur.analysis.draft.SentenceKind;
import org.rapporteur.analysis.finding.Grounds;
import org.rapporteur.analysis.material.Material;
import org.rapporteur.shared.LanguageTag;

/// What a draft says of a campaign is counted again at every check.
class CampaignSentencesTests {

  private static final LanguageTag EN = LanguageTag.ENGLISH;
  private static final String TEXT =
      "I write as a nurse in Leeds because the fees of registration must be waived. A person without a"
          + " budget for travel has the same right to speak as a person in the room. This letter was"
          + " organized by Fees for Nobody (www.fees.example).";

  private final Material material = material();
  private final Draft draft = draft(material);

  @Test
  void sizeIsToldByHoldersAndByWordings() {
    assertThat(campaign(SentenceKind.CAMPAIGN))
        .contains(
            "One text was sent in 6 comments by 5 contributors, in 4 versions; C21 stands for it.");
    assertThat(campaign(SentenceKind.CAMPAIGN_VARIED))
        .contains(
            "In copies by 3 contributors, the words “nurse in Leeds” were changed or left out, in part or as a whole.");
    assertThat(campaign(SentenceKind.CAMPAIGN_SOURCES))
        .contains("The text itself names “Fees for Nobody” and “www.fees.example”.");
    assertThat(campaign(SentenceKind.CAMPAIGN_ELSEWHERE))
        .contains(
            "The same text was also sent under question 2 (3); under all of them together, it was sent by"
                + " 6 contributors.");
    assertThat(problems(draft, material)).isEmpty();
  }

  @Test
  void nothingIsSaidOfWhatIsNotThere() {
    var lively = aLivelyConsultation().material();
    assertThat(draft(lively).sentences())
        .extracting(DraftSentence::kind)
        .contains(SentenceKind.CAMPAIGN)
        .doesNotContain(
            SentenceKind.CAMPAIGN_VARIED,
            SentenceKind.CAMPAIGN_SOURCES,
            SentenceKind.CAMPAIGN_ELSEWHERE);
  }

  @Test
  void anotherNumberOfWordingsOrHoldersIsFound() {
    assertThat(altered("4 versions", "5 versions"))
        .extracting(Problem::kind)
        .contains(Problem.Kind.COUNT_NOT_EQUAL);
    assertThat(altered("copies by 3 contributors", "copies by 4 contributors"))
        .extracting(Problem::kind)
        .contains(Problem.Kind.COUNT_NOT_EQUAL);
    assertThat(altered("sent by 6 contributors", "sent by 8 contributors"))
        .extracting(Problem::kind)
        .contains(Problem.Kind.COUNT_NOT_EQUAL);
    assertThat(altered("“Fees for Nobody”", "“Fees for Everybody Else”"))
        .extracting(Problem::kind)
        .contains(Problem.Kind.QUOTATION_NOT_VERBATIM);
  }

  @Test
  void aWordingThatIsNotPublishedAnyMoreIsNotCounted() {
    var left =
        new Material(
            material.facts(),
            material.questions(),
            material.comments().stream().filter(comment -> comment.number() != 23).toList(),
            material.positions());
    assertThat(problems(draft, left))
        .filteredOn(problem -> problem.kind() == Problem.Kind.COUNT_NOT_EQUAL)
        .extracting(Problem::detail)
        .contains("4 versions ≠ 3 versions");
  }

  @Test
  void citationsOfEachAreThoseFound() {
    for (var kind :
        List.of(
            SentenceKind.CAMPAIGN_VARIED,
            SentenceKind.CAMPAIGN_SOURCES,
            SentenceKind.CAMPAIGN_ELSEWHERE)) {
      assertThat(
              problems(
                  changed(
                      sentence ->
                          sentence.kind() == kind
                              ? Optional.of(
                                  new DraftSentence(
                                      sentence.text(),
                                      kind,
                                      with(sentence.citations(), new CitationRef(1, 1, null)),
                                      sentence.quotes(),
                                      sentence.counts(),
                                      null))
                              : Optional.empty()),
                  material))
          .extracting(Problem::kind)
          .contains(Problem.Kind.CITED_NOT_AS_FOUND);
    }
  }

  private static List<CitationRef> with(List<CitationRef> citations, CitationRef further) {
    var all = new ArrayList<>(citations);
    all.add(further);
    return all;
  }

  private List<String> campaign(SentenceKind kind) {
    return draft.sentences().filter(s -> s.kind() == kind).map(DraftSentence::text).toList();
  }

  private List<Problem> altered(String words, String others) {
    return problems(
        changed(
            sentence ->
                sentence.text().contains(words)
                    ? Optional.of(
                        new DraftSentence(
                            sentence.text().replace(words, others),
                            sentence.kind(),
                            sentence.citations(),
                            sentence.quotes(),
                            sentence.counts(),
                            null))
                    : Optional.empty()),
        material);
  }

  private interface Change {
    Optional<DraftSentence> of(DraftSentence sentence);
  }

  private Draft changed(Change change) {
    return new Draft(
        draft.sections().stream()
            .map(
                section ->
                    new DraftSection(
                        section.kind(),
                        section.level(),
                        section.title(),
                        section.question(),
                        section.epigraph(),
                        section.paragraphs().stream()
                            .map(
                                p ->
                                    new DraftParagraph(
                                        p.number(),
                                        p.theme(),
                                        p.campaign(),
                                        p.sentences().stream()
                                            .map(s -> change.of(s).orElse(s))
                                            .toList()))
                            .toList()))
            .toList());
  }

  private static Draft draft(Material material) {
    return SampleMaterial.draft(material, SampleMaterial.findings(material, noVectors()));
  }

  private static List<Problem> problems(Draft draft, Material material) {
    var found = SampleMaterial.findings(material(), noVectors());
    return DraftCheck.check(
        draft,
        found.reading().commentsSetAside(),
        Grounds.of(material(), found),
        material,
        RevisionTexts.of(material),
        SampleMaterial.messages());
  }

  /// The text is sent from C21 on: by five under one question, twice by one of them, and by three
  /// under another, two of them the same.
  private static Material material() {
    var sample = aLivelyConsultation();
    while (sample.material().comments().size() < 20) {
      sample.says(
          "The notes of session " + sample.material().comments().size() + " came too late.");
    }
    return sample
        .says(31, 1, "GOVERNMENTS", EN, TEXT)
        .says(32, 1, "GOVERNMENTS", EN, TEXT)
        .says(33, 1, "CIVIL_SOCIETY", EN, TEXT.replace("nurse in Leeds", "miner in Bath"))
        .says(34, 1, "CIVIL_SOCIETY", EN, TEXT.replace("nurse in Leeds", "teacher from York"))
        .says(35, 1, "CIVIL_SOCIETY", EN, TEXT.replace("nurse in Leeds", "teacher from York"))
        .says(35, 1, "CIVIL_SOCIETY", EN, TEXT + " My village has no airport at all.")
        .says(34, 2, "CIVIL_SOCIETY", EN, TEXT)
        .says(35, 2, "CIVIL_SOCIETY", EN, TEXT)
        .says(36, 2, "CIVIL_SOCIETY", EN, TEXT)
        .material();
  }
}
