package org.rapporteur.analysis.check;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rapporteur.analysis.draft.CountForm;
import org.rapporteur.analysis.draft.DraftParagraph;
import org.rapporteur.analysis.draft.DraftSentence;
import org.rapporteur.analysis.draft.Marks;
import org.rapporteur.analysis.draft.QuoteRef;
import org.rapporteur.analysis.finding.CommentSets.OfQuestion;
import org.rapporteur.analysis.finding.Grounds;
import org.rapporteur.analysis.finding.TermAccount;
import org.rapporteur.analysis.material.Material;
import org.rapporteur.analysis.material.SourceComment;
import org.rapporteur.analysis.positions.PositionReader;
import org.rapporteur.analysis.stances.CodedTheme;
import org.rapporteur.analysis.wording.Wording;

/// Tells from what a run found which comments a generated sentence must cite, by what the sentence
/// does and the theme or campaign of its paragraph: never from what it cites.
final class FoundCitations {

  private static final Pattern REFERENCE = Pattern.compile("\\bC(\\d{1,9})\\b");

  private final Grounds grounds;
  private final Material material;
  private final Wording wording;

  FoundCitations(Grounds grounds, Material material, Wording wording) {
    this.grounds = grounds;
    this.material = material;
    this.wording = wording;
  }

  /// Of a sentence that no person wrote. Comments that are no longer published are left out.
  SortedSet<Integer> of(DraftParagraph paragraph, DraftSentence sentence) {
    var found = new TreeSet<>(found(paragraph, sentence));
    found.removeIf(comment -> material.comment(comment).isEmpty());
    return found;
  }

  int revision(int comment) {
    return grounds.revisions().getOrDefault(comment, 0);
  }

  private Collection<Integer> found(DraftParagraph paragraph, DraftSentence sentence) {
    return switch (sentence.kind()) {
      case MANDATE, PARTICIPATION -> read(comment -> true);
      case SMALL_GROUPS -> ofSmallGroups();
      case DELEGATIONS -> read(SourceComment::delegation);
      case REPLIES -> read(comment -> comment.parent() != null);
      case POSITIONS, OPINIONS, OPINION_GROUP -> material.judged();
      case ATTACHED, ATTACHED_GROUPS -> grounds.sets().attached();
      case SET_ASIDE -> setAside(sentence);
      case OVERVIEW -> on(sentence, comment -> true);
      case THEME -> ofTheme(paragraph);
      case MINORITY -> ofTheme(paragraph).stream().filter(this::statesGroup).toList();
      case KEY_POINT -> ofPoint(paragraph, sentence);
      case AGREEMENT -> sentence.citedComments();
      case TERMS, NO_TERM -> account(sentence).map(TermAccount::compared).orElse(List.of());
      case TERM -> ofTerm(sentence, account(sentence).stream().flatMap(a -> a.terms().stream()));
      case THEME_TERM -> ofTerm(sentence, ofTheme(paragraph, sentence));
      case TERM_OTHERS -> account(sentence).map(a -> a.others().comments()).orElse(List.of());
      case TERM_UNCOMPARED ->
          account(sentence).map(a -> a.uncompared().comments()).orElse(List.of());
      case REMAINDER -> set(sentence).remainder();
      case CONVERGENCE -> named(sentence, OfQuestion::together);
      case DIVERGENCE -> named(sentence, OfQuestion::apart);
      case OPINION_VIEW ->
          named(sentence).stream().filter(grounds.opinionViews()::contains).toList();
      case CODED, CODED_GROUPS -> coded(sentence, unit -> true);
      case STANCE -> ofStance(sentence);
      case DISSENT -> named(sentence, OfQuestion::dissented);
      case CAMPAIGN, CAMPAIGN_GROUPS -> ofCampaign(paragraph, Grounds.OfCampaign::comments);
      case CAMPAIGN_CHANGED -> ofCampaign(paragraph, Grounds.OfCampaign::changed);
      case CAMPAIGN_VARIED -> ofCampaign(paragraph, campaign -> varied(campaign, sentence));
      case CAMPAIGN_SOURCES -> ofCampaign(paragraph, campaign -> List.of(campaign.template()));
      case CAMPAIGN_ELSEWHERE -> ofCampaign(paragraph, this::onAllQuestions);
      case MODEL, WRITTEN, WRITTEN_OF_GROUP, WRITTEN_OF_COUNT ->
          throw new IllegalArgumentException("Not written by the engine: " + sentence.kind());
    };
  }

  private List<Integer> read(Predicate<SourceComment> which) {
    return material.contributions().stream()
        .filter(comment -> grounds.revisions().containsKey(comment.number()))
        .filter(which)
        .map(SourceComment::number)
        .toList();
  }

  private List<Integer> ofSmallGroups() {
    var read =
        material.contributions().stream()
            .filter(comment -> grounds.revisions().containsKey(comment.number()))
            .toList();
    var small = PositionReader.smallGroups(read);
    return read(comment -> small.contains(comment.group()));
  }

  private List<Integer> coded(DraftSentence sentence, Predicate<CodedTheme.Unit> which) {
    return sentence.counts().stream()
        .flatMap(count -> Stream.ofNullable(count.scope().coding()))
        .findFirst()
        .flatMap(grounds::coding)
        .stream()
        .flatMap(coding -> coding.units().stream())
        .filter(which)
        .flatMap(unit -> unit.comments().stream())
        .toList();
  }

  /// Its first count says which.
  private List<Integer> ofStance(DraftSentence sentence) {
    return sentence.counts().stream()
        .findFirst()
        .map(count -> coded(sentence, unit -> count.form().counts(unit.stance())))
        .orElse(List.of());
  }

  private List<Integer> on(DraftSentence sentence, Predicate<SourceComment> which) {
    int question = question(sentence);
    return read(comment -> comment.question() == question && which.test(comment));
  }

  /// The reason stands in the words alone.
  private List<Integer> setAside(DraftSentence sentence) {
    String count = sentence.counts().stream().map(wording::count).findFirst().orElse("");
    return grounds.sets().setAside().entrySet().stream()
        .filter(
            aside ->
                wording
                    .sentence("set-aside." + aside.getKey(), Map.of("comments", count))
                    .equals(sentence.text()))
        .flatMap(aside -> aside.getValue().stream())
        .toList();
  }

  /// A paragraph may have been moved below another question: its counts still tell.
  private static int question(DraftSentence sentence) {
    return sentence.counts().stream()
        .flatMap(count -> Stream.ofNullable(count.scope().question()))
        .findFirst()
        .orElse(0);
  }

  private OfQuestion set(DraftSentence sentence) {
    return grounds.sets().question(question(sentence));
  }

  private Optional<TermAccount> account(DraftSentence sentence) {
    return grounds.termsOn(question(sentence));
  }

  private Stream<TermAccount.Line> ofTheme(DraftParagraph paragraph, DraftSentence sentence) {
    String theme = paragraph.theme();
    return theme == null
        ? Stream.empty()
        : account(sentence).stream().flatMap(account -> account.of(theme).stream());
  }

  /// The sentence calls it by its name, in marks.
  private List<Integer> ofTerm(DraftSentence sentence, Stream<TermAccount.Line> lines) {
    return lines
        .filter(
            line ->
                sentence.text().contains(wording.text("term.name", Map.of("name", line.name()))))
        .findFirst()
        .map(TermAccount.Line::comments)
        .orElse(List.of());
  }

  private List<Integer> ofThemes(int question) {
    return grounds.themes().stream()
        .filter(theme -> theme.question() == question)
        .flatMap(theme -> theme.comments().stream())
        .toList();
  }

  private Collection<Integer> ofTheme(DraftParagraph paragraph) {
    return theme(paragraph).map(Grounds.OfTheme::comments).orElse(List.of());
  }

  private Optional<Grounds.OfTheme> theme(DraftParagraph paragraph) {
    return Optional.ofNullable(paragraph.theme()).flatMap(grounds::theme);
  }

  private boolean statesGroup(int comment) {
    return material.comment(comment).filter(SourceComment::statesGroup).isPresent();
  }

  private List<Integer> ofCampaign(
      DraftParagraph paragraph, Function<Grounds.OfCampaign, List<Integer>> which) {
    return Optional.ofNullable(paragraph.campaign())
        .flatMap(grounds::campaign)
        .map(which)
        .orElse(List.of());
  }

  /// The words that are quoted tell which stretch of the template is meant.
  private static List<Integer> varied(Grounds.OfCampaign campaign, DraftSentence sentence) {
    return campaign.parts().stream()
        .filter(part -> sentence.quotes().stream().anyMatch(part::isQuotedBy))
        .findFirst()
        .map(part -> Stream.concat(Stream.of(part.comment()), part.comments().stream()).toList())
        .orElse(List.of());
  }

  private List<Integer> onAllQuestions(Grounds.OfCampaign campaign) {
    return Stream.concat(
            Stream.of(campaign),
            campaign.elsewhere().stream().flatMap(template -> grounds.campaign(template).stream()))
        .flatMap(each -> each.comments().stream())
        .toList();
  }

  /// A key point that many share counts them; any other quotation is of the one comment named.
  private Collection<Integer> ofPoint(DraftParagraph paragraph, DraftSentence sentence) {
    var quoted = sentence.quotes().stream().map(QuoteRef::comment).toList();
    boolean isCounted =
        sentence.counts().stream().anyMatch(c -> c.form() == CountForm.CONTRIBUTORS);
    if (!isCounted && quoted.containsAll(sentence.citedComments())) {
      return quoted;
    }
    return grounds.themes().stream()
        .flatMap(theme -> Stream.concat(theme.points().stream(), theme.parts().stream()))
        .filter(point -> sentence.quotes().stream().anyMatch(point::isQuotedBy))
        .findFirst()
        .map(Grounds.OfPoint::comments)
        .orElse(List.of());
  }

  private List<Integer> named(DraftSentence sentence, Function<OfQuestion, List<Integer>> of) {
    return named(sentence).stream()
        .filter(
            comment ->
                grounds.sets().questions().values().stream()
                    .anyMatch(question -> of.apply(question).contains(comment)))
        .toList();
  }

  /// The comments that the sentence names in its own words.
  private static Set<Integer> named(DraftSentence sentence) {
    return REFERENCE
        .matcher(Marks.without(sentence))
        .results()
        .map(reference -> Integer.valueOf(reference.group(1)))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
