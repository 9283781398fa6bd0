package org.rapporteur.synthesis.engine.draft;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rapporteur.analysis.campaign.Campaign;
import org.rapporteur.analysis.statement.Statement;
import org.rapporteur.synthesis.engine.themes.Theme;

/// The proposals made on a question and the campaigns that spoke to it.
final class VoiceSections {

  private static final int MOST_PROPOSALS = 8;

  /// A campaign that made a smaller share of the proposals is told of with the campaigns.
  private static final double LEAST_SHARE = 0.1;

  /// Of fewer positions on a proposal nothing is said.
  private static final int FEWEST_POSITIONS = 3;

  private final QuestionDraft part;
  private final List<DraftSentence> proposals;

  VoiceSections(QuestionDraft part) {
    this.part = part;
    this.proposals = proposals();
  }

  void write() {
    if (!proposals.isEmpty()) {
      part.section(SectionKind.PROPOSALS, List.of(part.paragraphs().paragraph(proposals)));
    }
    var sentences = new CampaignSentences(part);
    part.section(
        SectionKind.CAMPAIGNS,
        campaigns().stream()
            .map(
                campaign ->
                    part.paragraphs().paragraph(null, campaign.template(), sentences.of(campaign)))
            .toList());
  }

  private List<Campaign> campaigns() {
    return part.findings().campaigns().stream()
        .filter(campaign -> campaign.question() == part.question())
        .toList();
  }

  private List<DraftSentence> proposals() {
    var proposing = new TreeSet<Integer>();
    part.evidence().statementsOn(part.question()).stream()
        .filter(Statement::proposal)
        .forEach(said -> proposing.add(said.comment()));
    if (proposing.isEmpty()) {
      return List.of();
    }
    var sentences = new ArrayList<DraftSentence>();
    sentences.add(
        part.writer()
            .sentence(SentenceKind.PROPOSALS, "proposals", proposing)
            .count("contributors", CountForm.QUANTIFIED, part.scope())
            .done());
    for (var campaign : campaigns()) {
      var copies = campaign.comments().stream().filter(proposing::contains).toList();
      if (copies.size() >= LEAST_SHARE * proposing.size()) {
        sentences.add(
            part.writer()
                .sentence(SentenceKind.THEME_CAMPAIGN, "theme.campaign", copies)
                .with("template", "C" + campaign.template())
                .count("contributors", CountForm.CONTRIBUTORS, part.scope())
                .done());
      }
    }
    var speakers = new HashSet<Integer>();
    var positions = positions();
    var chosen =
        candidates(positions)
            .filter(said -> part.quotes().isFree(said))
            .filter(said -> speakers.add(part.material().present(said.comment()).holder()))
            .limit(MOST_PROPOSALS)
            .toList();
    var themes = themesOf(chosen);
    chosen.forEach(
        said -> sentences.add(proposal(said, themes.getOrDefault(said.id(), ""), positions)));
    return sentences;
  }

  private DraftSentence proposal(Statement said, String theme, Map<Integer, Long> positions) {
    boolean judged = positions.getOrDefault(said.comment(), 0L) >= FEWEST_POSITIONS;
    String key = (theme.isEmpty() ? "proposal" : "proposal.theme") + (judged ? ".agreed" : "");
    var sentence = part.quoted(said, key).with("label", theme);
    return (judged ? sentence.count("all", CountForm.AGREED, Scope.ALL) : sentence).done();
  }

  /// The most agreed with first; then one of each theme, from the theme with most proposals on;
  /// then those of no theme.
  private Stream<Statement> candidates(Map<Integer, Long> positions) {
    Stream<Supplier<Stream<Statement>>> ranked =
        Stream.of(() -> mostAgreed(positions), this::ofEachTheme, this::ofNoTheme);
    return ranked.flatMap(Supplier::get);
  }

  /// Statements are judged only as far down as proposals are asked for.
  private Stream<Statement> mostAgreed(Map<Integer, Long> positions) {
    var agreements = agreements();
    var byAgreements =
        part.evidence().statementsOn(part.question()).stream()
            .filter(Statement::proposal)
            .filter(said -> positions.getOrDefault(said.comment(), 0L) >= FEWEST_POSITIONS)
            .collect(
                Collectors.groupingBy(
                    (Statement said) -> agreements.getOrDefault(said.comment(), 0L),
                    () -> new TreeMap<>(Comparator.<Long>reverseOrder()),
                    Collectors.toList()));
    return byAgreements.values().stream().flatMap(equally -> worthiestFirst(equally.stream()));
  }

  private Stream<Statement> ofEachTheme() {
    var proposals = part.themes().stream().collect(Collectors.toMap(t -> t, this::proposalsIn));
    return part.themes().stream()
        .sorted(Comparator.comparingLong((Theme theme) -> -proposals.getOrDefault(theme, 0L)))
        .flatMap(theme -> central(theme).stream());
  }

  private Stream<Statement> ofNoTheme() {
    return worthiestFirst(
        part.evidence().remainder(part.question()).stream()
            .flatMap(comment -> part.quotes().of(comment).stream()));
  }

  private Stream<Statement> worthiestFirst(Stream<Statement> statements) {
    return statements
        .filter(this::isCandidate)
        .sorted(Comparator.comparingDouble(part.quotes()::worth).reversed());
  }

  private boolean isCandidate(Statement said) {
    return isProposal(said) && part.quotes().standsAlone(said);
  }

  private boolean isProposal(Statement said) {
    return said.question() == part.question() && said.proposal();
  }

  /// Rather what is meant than what is only conceded.
  private Optional<Statement> central(Theme theme) {
    return part.centralFirst(theme)
        .sorted(Comparator.comparing(Statement::conceded))
        .filter(this::isCandidate)
        .findFirst();
  }

  private long proposalsIn(Theme theme) {
    return part.evidence().statements(theme).stream()
        .filter(Statement::proposal)
        .map(Statement::comment)
        .distinct()
        .count();
  }

  /// What the theme of each of some statements is called, by the id of the statement.
  private Map<String, String> themesOf(List<Statement> some) {
    var asked = some.stream().map(Statement::id).collect(Collectors.toSet());
    var themes = new HashMap<String, String>();
    for (var theme : part.themes()) {
      for (var said : part.evidence().statements(theme)) {
        if (asked.contains(said.id())) {
          themes.putIfAbsent(said.id(), part.name(theme.label()));
        }
      }
    }
    return themes;
  }

  private Map<Integer, Long> positions() {
    var counted = new HashMap<Integer, Long>();
    part.material().positions().forEach(p -> counted.merge(p.comment(), 1L, Long::sum));
    return counted;
  }

  private Map<Integer, Long> agreements() {
    var counted = new HashMap<Integer, Long>();
    part.material().positions().stream()
        .filter(position -> position.agrees())
        .forEach(p -> counted.merge(p.comment(), 1L, Long::sum));
    return counted;
  }
}
