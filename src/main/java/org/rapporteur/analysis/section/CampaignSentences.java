package org.rapporteur.analysis.section;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rapporteur.analysis.campaign.Campaign;
import org.rapporteur.analysis.campaign.VariablePart;
import org.rapporteur.analysis.codebook.Theme;
import org.rapporteur.analysis.draft.CountForm;
import org.rapporteur.analysis.draft.DraftParagraph;
import org.rapporteur.analysis.draft.DraftSentence;
import org.rapporteur.analysis.draft.Marks;
import org.rapporteur.analysis.draft.Scope;
import org.rapporteur.analysis.draft.SentenceKind;
import org.rapporteur.analysis.material.SourceComment;
import org.rapporteur.analysis.statement.Additions;
import org.rapporteur.analysis.statement.Quotable;
import org.rapporteur.analysis.statement.Statement;

/// What a draft says of a campaign: its size, by holders and by wordings, what it says, where it
/// was changed, and what those who changed it added.
final class CampaignSentences {

  private static final int QUOTES = 2;

  /// Of the parts that were worded otherwise those by most holders.
  private static final int PARTS = 2;

  private static final int SOURCES = 4;

  private final QuestionDraft part;
  private final ReportedSpeech speech;

  CampaignSentences(QuestionDraft part, ReportedSpeech speech) {
    this.part = part;
    this.speech = speech;
  }

  List<DraftParagraph> paragraphs() {
    return part.findings().campaigns().stream()
        .filter(campaign -> campaign.question() == part.question())
        .map(campaign -> part.paragraphs().paragraph(null, campaign.template(), of(campaign)))
        .toList();
  }

  private List<DraftSentence> of(Campaign campaign) {
    var sentences = new ArrayList<DraftSentence>();
    sentences.add(size(campaign));
    part.writer()
        .groups(SentenceKind.CAMPAIGN_GROUPS, "theme.groups", campaign.comments(), part.scope())
        .ifPresent(sentences::add);
    elsewhere(campaign).forEach(sentences::add);
    sources(campaign).forEach(sentences::add);
    sentences.addAll(quoted(ofTemplate(campaign), "campaign.states"));
    if (!campaign.changed().isEmpty()) {
      sentences.add(
          part.writer()
              .sentence(SentenceKind.CAMPAIGN_CHANGED, "campaign.changed", campaign.changed())
              .count("comments", CountForm.COMMENTS, part.scope())
              .done());
    }
    varied(campaign).forEach(sentences::add);
    sentences.addAll(quoted(additions(campaign), "campaign.added"));
    return sentences;
  }

  /// Each after the first says that it is a further one.
  private List<DraftSentence> quoted(List<Statement> statements, String key) {
    var sentences = new ArrayList<DraftSentence>();
    for (var said : statements) {
      sentences.add(
          speech
              .sentence(
                  sentences.isEmpty() ? key : key + ".also", part.quotes().passage(List.of(said)))
              .done());
    }
    return sentences;
  }

  private DraftSentence size(Campaign campaign) {
    return part.writer()
        .sentence(SentenceKind.CAMPAIGN, "campaign", campaign.comments())
        .with("template", "C" + campaign.template())
        .count("comments", CountForm.COMMENTS, part.scope())
        .count("contributors", CountForm.CONTRIBUTORS, part.scope())
        .count("texts", CountForm.TEXTS, part.scope())
        .done();
  }

  /// Whoever sent the text to several questions is one holder.
  private Stream<DraftSentence> elsewhere(Campaign campaign) {
    var others =
        part.findings().campaigns().stream()
            .filter(other -> campaign.elsewhere().contains(other.template()))
            .toList();
    if (others.isEmpty()) {
      return Stream.empty();
    }
    var copies =
        Stream.concat(Stream.of(campaign), others.stream())
            .flatMap(each -> each.comments().stream())
            .toList();
    return Stream.of(
        part.writer()
            .sentence(SentenceKind.CAMPAIGN_ELSEWHERE, "campaign.elsewhere", copies)
            .counts(
                "questions",
                CountForm.COMMENTS_ON_QUESTION,
                others.stream().map(Campaign::question).distinct().sorted().map(Scope::question))
            .count("contributors", CountForm.CONTRIBUTORS, Scope.ALL)
            .done());
  }

  private Stream<DraftSentence> sources(Campaign campaign) {
    var template = template(campaign);
    var named =
        campaign.sources().stream()
            .filter(span -> Marks.areFree(template.words(span)))
            .limit(SOURCES)
            .toList();
    return named.isEmpty()
        ? Stream.empty()
        : Stream.of(
            part.writer()
                .sentence(SentenceKind.CAMPAIGN_SOURCES, "campaign.sources", List.of())
                .quote("list", template, named)
                .done());
  }

  private Stream<DraftSentence> varied(Campaign campaign) {
    var template = template(campaign);
    return campaign.variation().parts().stream()
        .filter(varied -> Marks.areFree(template.words(varied.quoted())))
        .sorted(Comparator.comparingInt((VariablePart varied) -> -varied.holders()))
        .limit(PARTS)
        .sorted(Comparator.comparingInt(varied -> varied.span().start()))
        .map(varied -> varied(campaign, varied, template));
  }

  private DraftSentence varied(Campaign campaign, VariablePart varied, SourceComment template) {
    String key = varied.quotesAll() ? "campaign.varied" : "campaign.varied.from";
    String by = campaign.areAllCompared() ? "all" : "least";
    return part.writer()
        .sentence(SentenceKind.CAMPAIGN_VARIED, key, varied.comments())
        .quote("quote", template, List.of(varied.quoted()))
        .with("compared", by)
        .count("contributors", CountForm.OTHER_CONTRIBUTORS, part.scope())
        .done();
  }

  private SourceComment template(Campaign campaign) {
    return part.material().present(campaign.template());
  }

  /// Returns what the template proposes, which says most about it, otherwise how it begins.
  /// Sentences that others sent too are quoted as points.
  private List<Statement> ofTemplate(Campaign campaign) {
    var points =
        part.themes().stream()
            .flatMap(theme -> theme.parts().stream())
            .map(Theme.Part::id)
            .collect(Collectors.toSet());
    return part.quotes().of(campaign.template()).stream()
        .filter(said -> Quotable.standsAlone(said))
        .filter(said -> !points.contains(said.id()))
        .sorted(Comparator.comparing((Statement said) -> !said.proposal()))
        .limit(QUOTES)
        .sorted(Comparator.comparingInt(said -> said.span().start()))
        .toList();
  }

  /// Of several in one copy the first.
  private List<Statement> additions(Campaign campaign) {
    var told = new HashSet<Integer>();
    return Additions.of(campaign, part.quotes()::of)
        .filter(said -> Quotable.standsAlone(said))
        .filter(said -> told.add(said.comment()))
        .limit(QUOTES)
        .toList();
  }
}
