package org.rapporteur.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.consultation.ConsultationLinks;
import org.rapporteur.consultation.ConsultationService;
import org.rapporteur.consultation.question.QuestionDetails;
import org.rapporteur.discussion.CommentId;
import org.rapporteur.discussion.CommentLinks;
import org.rapporteur.discussion.attachment.AttachmentId;
import org.rapporteur.discussion.attachment.AttachmentText;
import org.rapporteur.discussion.attachment.AttachmentTexts;
import org.rapporteur.discussion.thread.CommentDetails;
import org.rapporteur.discussion.thread.CommentStamps;
import org.rapporteur.identity.Viewer;
import org.rapporteur.moderation.DecisionDetails;
import org.rapporteur.moderation.DecisionId;
import org.rapporteur.moderation.ModerationLinks;
import org.rapporteur.moderation.PublicDecisions;
import org.rapporteur.search.ReportedParagraphs.Paragraphs;
import org.rapporteur.search.index.IndexAnswer.Found;
import org.rapporteur.search.words.Excerpts;
import org.rapporteur.search.words.SearchWords;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.shared.LocalizedText;
import org.rapporteur.shared.Markdown;
import org.springframework.stereotype.Component;

/// Reads from the database what the index named, as it is now: what is not public any more is left
/// out even where the index does not know yet. A statement or two for each kind that was found.
@Component
class HitReader {

  private final ConsultationService consultations;
  private final CommentStamps comments;
  private final SubmissionHits submissions;
  private final AttachmentTexts attachments;
  private final PublicDecisions decisions;
  private final ReportedParagraphs paragraphs;

  HitReader(
      ConsultationService consultations,
      CommentStamps comments,
      SubmissionHits submissions,
      AttachmentTexts attachments,
      PublicDecisions decisions,
      ReportedParagraphs paragraphs) {
    this.consultations = consultations;
    this.comments = comments;
    this.submissions = submissions;
    this.attachments = attachments;
    this.decisions = decisions;
    this.paragraphs = paragraphs;
  }

  /// Makes a hit of what was found, of its consultation and its words; nothing where there is none.
  private interface Maker {

    Optional<Hit> hit(Found found, ConsultationDetails consultation, SearchWords words);
  }

  /// In the order of what was found.
  List<Hit> read(List<Found> found, SearchWords words) {
    var consulted = consultations(found);
    var makers = makers(found);
    var hits = new ArrayList<Hit>(found.size());
    for (var each : found) {
      var consultation = consulted.get(each.consultation());
      if (consultation != null) {
        Objects.requireNonNull(makers.get(each.kind()))
            .hit(each, consultation, words)
            .ifPresent(hits::add);
      }
    }
    return hits;
  }

  private Map<Long, ConsultationDetails> consultations(List<Found> found) {
    return found.stream()
        .map(Found::consultation)
        .distinct()
        .flatMap(id -> consultations.find(new ConsultationId(id)).stream())
        .filter(consultation -> consultation.phase().isPublic())
        .collect(Collectors.toMap(c -> c.id().value(), Function.identity()));
  }

  private Map<Kind, Maker> makers(List<Found> found) {
    return found.stream().collect(Collectors.groupingBy(Found::kind)).entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, of -> maker(of.getKey(), of.getValue())));
  }

  /// All of one kind are read at once.
  private Maker maker(Kind kind, List<Found> found) {
    return switch (kind) {
      case COMMENT -> said(found);
      case SUBMISSION -> submitted(found);
      case ATTACHMENT -> attached(found);
      case QUESTION -> HitReader::asked;
      case DECISION -> decided(found);
      case PARAGRAPH -> reported(found);
    };
  }

  private Maker said(List<Found> found) {
    var read = comments(found.stream().map(Found::matter).distinct().toList());
    return (each, consultation, words) ->
        shown(consultation, read.get(each.matter()))
            .map(
                comment ->
                    new Hit(
                        consultation,
                        new Hit.Said(comment),
                        comment.reference(),
                        CommentLinks.comment(consultation.slug(), comment.number()),
                        comment.language(),
                        excerpt(words, Markdown.toPlainText(comment.text()), comment.language())));
  }

  private Maker submitted(List<Found> found) {
    var read = submissions.read(found.stream().map(Found::matter).toList());
    return (each, consultation, words) ->
        Optional.ofNullable(read.get(each.matter()))
            .filter(submission -> consultation.phase().showsComments())
            .map(submission -> SubmissionHits.hit(consultation, submission, words));
  }

  private Maker attached(List<Found> found) {
    var read =
        attachments
            .read(found.stream().map(each -> new AttachmentId(each.part())).toList())
            .stream()
            .collect(Collectors.toMap(text -> text.id().value(), Function.identity()));
    var said =
        comments(read.values().stream().map(text -> text.comment().value()).distinct().toList());
    return (each, consultation, words) ->
        shown(consultation, said.get(each.matter()))
            .flatMap(
                comment ->
                    Optional.ofNullable(read.get(each.part()))
                        .map(text -> attached(consultation, comment, text, words)));
  }

  private static Hit attached(
      ConsultationDetails consultation,
      CommentDetails comment,
      AttachmentText text,
      SearchWords words) {
    return new Hit(
        consultation,
        new Hit.Attached(comment, text.file().name()),
        comment.reference(),
        CommentLinks.comment(consultation.slug(), comment.number()),
        LanguageTag.UNDETERMINED,
        excerpt(words, text.text(), comment.language()));
  }

  private static Optional<Hit> asked(
      Found found, ConsultationDetails consultation, SearchWords words) {
    int number = (int) found.part();
    return consultation.question(number).map(question -> asked(consultation, question, words));
  }

  /// In the language in which most of what was sought stands.
  private static Hit asked(
      ConsultationDetails consultation, QuestionDetails question, SearchWords words) {
    LanguageTag best = question.title().languageShown(LanguageTag.ENGLISH);
    var excerpt = excerpt(words, text(question, best), best);
    for (var language : question.title().versions().keySet()) {
      var other = excerpt(words, text(question, language), language);
      if (other.marks() > excerpt.marks()) {
        excerpt = other;
        best = language;
      }
    }
    return new Hit(
        consultation,
        new Hit.Asked(question),
        "Q" + question.number(),
        ConsultationLinks.question(consultation.slug(), question.number()),
        best,
        excerpt);
  }

  private Maker decided(List<Found> found) {
    var read =
        decisions.read(found.stream().map(each -> new DecisionId(each.matter())).toList()).stream()
            .collect(Collectors.toMap(decision -> decision.id().value(), Function.identity()));
    return (each, consultation, words) ->
        Optional.ofNullable(read.get(each.matter()))
            .map(decision -> decided(consultation, decision, words));
  }

  private static Hit decided(
      ConsultationDetails consultation, DecisionDetails decision, SearchWords words) {
    return new Hit(
        consultation,
        new Hit.Decided(decision),
        decision.label(),
        ModerationLinks.decision(consultation.slug(), decision.number()),
        LanguageTag.UNDETERMINED,
        excerpt(words, decision.publicReason(), LanguageTag.UNDETERMINED));
  }

  private Maker reported(List<Found> found) {
    var latest = new HashMap<Long, Paragraphs>();
    for (long id : found.stream().map(Found::matter).distinct().toList()) {
      paragraphs
          .latest(Viewer.VISITOR, new ConsultationId(id))
          .ifPresent(edition -> latest.put(id, edition));
    }
    return (each, consultation, words) ->
        Optional.ofNullable(latest.get(each.matter()))
            .filter(edition -> edition.texts().containsKey((int) each.part()))
            .map(edition -> reported(consultation, (int) each.part(), edition, words));
  }

  private static Hit reported(
      ConsultationDetails consultation, int number, Paragraphs edition, SearchWords words) {
    return new Hit(
        consultation,
        new Hit.Reported(number),
        "¶ " + number,
        ReportedParagraphs.address(consultation.slug(), number),
        edition.language(),
        excerpt(words, edition.texts().getOrDefault(number, ""), edition.language()));
  }

  private Map<Long, CommentDetails> comments(Collection<Long> ids) {
    return comments.read(ids.stream().map(CommentId::new).toList()).stream()
        .filter(comment -> comment.state().showsText())
        .collect(Collectors.toMap(comment -> comment.id().value(), Function.identity()));
  }

  private static Optional<CommentDetails> shown(
      ConsultationDetails consultation, @Nullable CommentDetails comment) {
    return Optional.ofNullable(comment).filter(c -> consultation.phase().showsComments());
  }

  private static String text(QuestionDetails question, LanguageTag language) {
    return version(question.title(), language)
        + "\n"
        + Markdown.toPlainText(version(question.background(), language));
  }

  private static String version(LocalizedText text, LanguageTag language) {
    return text.versions().getOrDefault(language, "");
  }

  private static Excerpt excerpt(SearchWords words, String text, LanguageTag language) {
    return Excerpts.of(words, text, language.locale().getLanguage());
  }
}
