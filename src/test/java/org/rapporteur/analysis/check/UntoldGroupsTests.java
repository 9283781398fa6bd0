package org.rapporteur.analysis.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.rapporteur.analysis.SampleMaterial.aConsultation;
import static org.rapporteur.analysis.SampleMaterial.aLivelyConsultation;
import static org.rapporteur.analysis.SampleMaterial.draft;
import static org.rapporteur.analysis.SampleMaterial.findings;
import static org.rapporteur.analysis.SampleMaterial.messages;
import static org.rapporteur.analysis.SampleMaterial.noVectors;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.rapporteur.analysis.draft.CitationRef;
import org.rapporteur.analysis.draft.Draft;
import org.rapporteur.analysis.draft.DraftParagraph;
import org.rapporteur.analysis.draft.DraftSection;
import org.rapporteur.analysis.draft.DraftSentence;
import org.rapporteur.analysis.draft.RevisionTexts;
import org.rapporteur.analysis.draft.SectionKind;
import org.rapporteur.analysis.draft.SentenceKind;
import org.rapporteur.analysis.finding.Findings;
import org.rapporteur.analysis.finding.Grounds;
import org.rapporteur.analysis.material.Material;
import org.rapporteur.analysis.material.SourceComment;
import org.rapporteur.analysis.material.SourceContributor;
import org.rapporteur.analysis.statement.SetAsideComment;
import org.rapporteur.analysis.statement.SetAsideReason;
import org.rapporteur.shared.LanguageTag;

class UntoldGroupsTests {

  private final Material material = aLivelyConsultation().material();
  private final Findings found = findings(material, noVectors());
  private final Draft whole = draft(material, found);
  private final Set<Integer> ofBusiness = numbers("PRIVATE_SECTOR");

  @Test
  void generatedDraftTellsOfEachGroup() {
    assertThat(untold(whole)).isEmpty();
  }

  @Test
  void smallGroupIsQuoted() {
    var few = aConsultation();
    for (String matter :
        List.of("Hubs", "Visas", "Captions", "Minutes", "Youth", "Masts", "Grants", "Schools")) {
      few.says(
          "CIVIL_SOCIETY",
          LanguageTag.ENGLISH,
          matter
              + " of many regions cost operators more money every year than anybody has expected.");
    }
    var material =
        few.says("GOVERNMENTS", LanguageTag.ENGLISH, "Ministries read answers slowly.").material();
    var found = findings(material, noVectors());
    assertThat(found.reading().commentsSetAside()).isEmpty();
    var draft = draft(material, found);

    assertThat(draft.sentences().map(sentence -> sentence.text()))
        .anySatisfy(
            text -> assertThat(text).contains("Government", "“Ministries read answers slowly.”"));
    assertThat(problems(draft, material, found)).isEmpty();
  }

  @Test
  void groupThatIsOnlyCountedIsNamed() {
    var problems = problems(withoutTelling(whole, ofBusiness));

    assertThat(problems)
        .filteredOn(problem -> problem.kind() == Problem.Kind.GROUP_WITHOUT_SENTENCE)
        .extracting(Problem::detail, Problem::paragraph, Problem::comment)
        .containsExactly(tuple("PRIVATE_SECTOR", null, null));
  }

  @Test
  void oneSentenceThatCitesACommentForWhatItSaysIsEnough() {
    var without = withoutTelling(whole, ofBusiness);
    int one = ofBusiness.iterator().next();

    assertThat(untold(with(without, SectionKind.OVERVIEW, SentenceKind.WRITTEN, one))).isEmpty();
    assertThat(untold(with(without, SectionKind.OVERVIEW, SentenceKind.WRITTEN_OF_GROUP, one)))
        .containsExactly("PRIVATE_SECTOR");
    assertThat(untold(with(without, SectionKind.ANNEX, SentenceKind.WRITTEN, one)))
        .containsExactly("PRIVATE_SECTOR");
  }

  @Test
  void groupWhoseCommentsAreSetAsideSaysNothingThatCouldBeTold() {
    var without = withoutTelling(whole, ofBusiness);
    var aside = new ArrayList<>(found.reading().commentsSetAside());
    ofBusiness.forEach(
        number -> aside.add(new SetAsideComment(number, SetAsideReason.EMPTY_OF_STATEMENT, null)));

    assertThat(UntoldGroups.in(without, aside, Grounds.of(material, found), material)).isEmpty();
  }

  @Test
  void whoStatesNoGroupIsNone() {
    var unstated =
        aConsultation()
            .says(SourceContributor.NOT_STATED, LanguageTag.ENGLISH, "Hubs need a moderator.")
            .material();
    var none = findings(unstated, noVectors());

    assertThat(
            UntoldGroups.in(new Draft(List.of()), List.of(), Grounds.of(unstated, none), unstated))
        .isEmpty();
  }

  @Test
  void groupThatSentCopiesOfATextIsToldWhereTheTextIs() {
    String text =
        "Remote participation must be free of charge for every registered person. Interpretation in"
            + " all six languages should reach remote speakers as well as those in the room.";
    var en = LanguageTag.ENGLISH;
    var sent = aConsultation();
    for (int i = 0; i < 5; i++) {
      sent.says("CIVIL_SOCIETY", en, text);
    }
    var copied =
        sent.says("GOVERNMENTS", en, text)
            .says("GOVERNMENTS", en, text + " Captions are missing from this list of wishes.")
            .material();
    var findings = findings(copied, noVectors());
    var campaign = findings.campaigns().getFirst();
    assertThat(campaign.comments()).contains(6);
    var template = campaign.template();
    var grounds = Grounds.of(copied, findings);
    var nothing = new Draft(List.of());

    assertThat(UntoldGroups.in(nothing, List.of(), grounds, copied))
        .containsExactly("GOVERNMENTS", "CIVIL_SOCIETY");
    assertThat(
            UntoldGroups.in(
                with(nothing, SectionKind.CAMPAIGNS, SentenceKind.WRITTEN, template),
                List.of(),
                grounds,
                copied))
        .isEmpty();
  }

  private Set<Integer> numbers(String group) {
    return material.comments().stream()
        .filter(comment -> comment.group().equals(group))
        .map(SourceComment::number)
        .collect(Collectors.toSet());
  }

  private List<String> untold(Draft of) {
    return UntoldGroups.in(
        of, found.reading().commentsSetAside(), Grounds.of(material, found), material);
  }

  private List<Problem> problems(Draft of) {
    return problems(of, material, found);
  }

  private static List<Problem> problems(Draft of, Material material, Findings found) {
    return DraftCheck.check(
        of,
        found.reading().commentsSetAside(),
        Grounds.of(material, found),
        material,
        RevisionTexts.of(material),
        messages());
  }

  /// The draft without the sentences that quote these comments or cite them for what they say.
  private static Draft withoutTelling(Draft of, Collection<Integer> comments) {
    return new Draft(
        of.sections().stream()
            .map(
                section ->
                    section(
                        section.kind(),
                        section.paragraphs().stream()
                            .map(paragraph -> withoutTelling(paragraph, comments))
                            .toList()))
            .toList());
  }

  private static DraftParagraph withoutTelling(DraftParagraph of, Collection<Integer> comments) {
    return new DraftParagraph(
        of.number(),
        of.theme(),
        of.campaign(),
        of.sentences().stream().filter(sentence -> !tells(sentence, comments)).toList());
  }

  private static boolean tells(DraftSentence sentence, Collection<Integer> comments) {
    return sentence.quotes().stream().anyMatch(quote -> comments.contains(quote.comment()))
        || sentence.kind().carries() == SentenceKind.Carries.CITED
            && sentence.citedComments().stream().anyMatch(comments::contains);
  }

  private static Draft with(Draft of, SectionKind kind, SentenceKind sentence, int comment) {
    var written =
        new DraftSentence(
            "Some would pay for hubs.",
            sentence,
            List.of(new CitationRef(comment, 1, null)),
            List.of(),
            List.of(),
            null);
    var sections = new ArrayList<>(of.sections());
    sections.add(section(kind, List.of(new DraftParagraph(99, null, null, List.of(written)))));
    return new Draft(sections);
  }

  private static DraftSection section(SectionKind kind, List<DraftParagraph> paragraphs) {
    return new DraftSection(kind, 1, "Any", null, null, paragraphs);
  }
}
