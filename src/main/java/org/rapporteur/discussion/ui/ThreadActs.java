package org.rapporteur.discussion.ui;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.consultation.ConsultationService;
import org.rapporteur.consultation.question.QuestionId;
import org.rapporteur.discussion.Channel;
import org.rapporteur.discussion.CommentLinks;
import org.rapporteur.discussion.attachment.AttachmentService;
import org.rapporteur.discussion.comment.CommentDraft;
import org.rapporteur.discussion.comment.CommentEdit;
import org.rapporteur.discussion.comment.CommentService;
import org.rapporteur.discussion.comment.Receipt;
import org.rapporteur.discussion.draft.DraftKeeper;
import org.rapporteur.discussion.draft.DraftService;
import org.rapporteur.discussion.draft.SavedDraft;
import org.rapporteur.discussion.drawing.CommentActions;
import org.rapporteur.discussion.drawing.CommentHtml;
import org.rapporteur.discussion.drawing.CommentPlace;
import org.rapporteur.discussion.own.OwnComments;
import org.rapporteur.discussion.own.OwnWords;
import org.rapporteur.discussion.own.ReadingService;
import org.rapporteur.discussion.position.PositionService;
import org.rapporteur.discussion.profile.ContributorService;
import org.rapporteur.discussion.profile.OwnPosition;
import org.rapporteur.discussion.reference.Quotations;
import org.rapporteur.discussion.thread.CommentDetails;
import org.rapporteur.discussion.thread.ThreadService;
import org.rapporteur.discussion.thread.WrittenText;
import org.rapporteur.identity.DelegationId;
import org.rapporteur.identity.Viewer;
import org.rapporteur.identity.Viewers;
import org.rapporteur.identity.delegation.DelegationDetails;
import org.rapporteur.identity.delegation.DelegationService;
import org.rapporteur.shared.IdempotencyKey;
import org.rapporteur.shared.Markdown;
import org.rapporteur.shared.Messages;
import org.rapporteur.shared.NotFound;
import org.rapporteur.shared.Refusal;
import org.rapporteur.shared.Templates;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// What a page of threads asks of the services, as whoever reads it now.
@Component
class ThreadActs {

  private final ConsultationService consultations;
  private final CommentService comments;
  private final ThreadService threads;
  private final WrittenText written;
  private final OwnComments own;
  private final ReadingService reading;
  private final PositionService positions;
  private final ContributorService contributors;
  private final DraftService drafts;
  private final AttachmentService attachments;
  private final WritingAids aids;
  private final DelegationService delegations;
  private final CommentHtml html;
  private final ObjectProvider<CommentActions> actions;
  private final Viewers viewers;
  private final Templates templates;
  private final Messages messages;

  ThreadActs(
      ConsultationService consultations,
      CommentService comments,
      ThreadService threads,
      WrittenText written,
      OwnComments own,
      ReadingService reading,
      PositionService positions,
      ContributorService contributors,
      DraftService drafts,
      AttachmentService attachments,
      WritingAids aids,
      DelegationService delegations,
      CommentHtml html,
      ObjectProvider<CommentActions> actions,
      Viewers viewers,
      Templates templates,
      Messages messages) {
    this.consultations = consultations;
    this.comments = comments;
    this.threads = threads;
    this.written = written;
    this.own = own;
    this.reading = reading;
    this.positions = positions;
    this.contributors = contributors;
    this.drafts = drafts;
    this.attachments = attachments;
    this.aids = aids;
    this.delegations = delegations;
    this.html = html;
    this.actions = actions;
    this.viewers = viewers;
    this.templates = templates;
    this.messages = messages;
  }

  Viewer viewer() {
    return viewers.current();
  }

  WritingAids aids() {
    return aids;
  }

  AttachmentService attachments() {
    return attachments;
  }

  ConsultationDetails consultation(ConsultationId id) {
    return consultations.get(id);
  }

  /// Delegations the viewer may speak for.
  List<DelegationDetails> delegations() {
    var person = viewer().person();
    return person == null || viewer().speaksFor().isEmpty()
        ? List.of()
        : delegations.spokenForBy(person);
  }

  Optional<CommentDetails> find(ConsultationDetails consultation, int number) {
    return threads.find(consultation, number);
  }

  String html(ConsultationDetails consultation, CommentDetails comment, Locale locale) {
    return html.html(comment, CommentPlace.live(consultation, locale));
  }

  /// What is being written, as it will be drawn.
  String preview(ConsultationDetails consultation, String markdown, Locale locale) {
    return html.preview(
        markdown,
        written.connections(consultation, markdown),
        CommentPlace.live(consultation, locale));
  }

  Receipt post(ConsultationId consultation, CommentDraft draft, IdempotencyKey key) {
    return comments.post(viewer(), consultation, draft, Channel.WEB, key);
  }

  void edit(ConsultationId consultation, int number, CommentEdit edit) {
    comments.edit(viewer(), consultation, number, edit);
  }

  void withdraw(ConsultationId consultation, int number) {
    comments.withdraw(viewer(), consultation, number);
  }

  void visit(QuestionId question, int latest) {
    reading.visit(viewer(), question, latest);
  }

  void finish(QuestionId question) {
    reading.finish(viewer(), question);
  }

  /// What the viewer and their delegations hold on a comment.
  List<OwnPosition> held(ConsultationDetails consultation, int number) {
    return contributors.own(viewer(), consultation, number);
  }

  void take(
      ConsultationId consultation,
      int number,
      @Nullable Boolean agrees,
      @Nullable DelegationId delegation) {
    positions.take(viewer(), consultation, number, agrees, delegation);
  }

  /// Without having read what a delegation holds: refused where another speaker disagrees for it.
  void agree(ConsultationId consultation, int number, @Nullable DelegationId delegation) {
    if (delegation == null) {
      take(consultation, number, true, null);
    } else {
      change(consultation, number, true, delegation, null);
    }
  }

  /// Over what was read to be held.
  void change(
      ConsultationId consultation,
      int number,
      @Nullable Boolean agrees,
      @Nullable DelegationId delegation,
      @Nullable Boolean read) {
    positions.change(viewer(), consultation, number, agrees, delegation, read);
  }

  /// Of an edit, what the comment says is no draft.
  DraftKeeper keeper(SavedDraft none, String untouched) {
    return new DraftKeeper(drafts, viewers, none, untouched);
  }

  /// Whether a reply can begin: the comment is there and published.
  void requirePublished(ConsultationDetails consultation, int number) {
    if (find(consultation, number).filter(c -> c.state().showsText()).isEmpty()) {
      throw new NotFound("comment", CommentLinks.reference(number));
    }
  }

  /// What was selected of a comment, or else all that it says, as Markdown that quotes it.
  String quotation(ConsultationDetails consultation, int number, String selected) {
    var comment =
        find(consultation, number)
            .filter(c -> c.state().showsText())
            .orElseThrow(() -> new NotFound("comment", CommentLinks.reference(number)));
    String plain = Markdown.toPlainText(comment.text());
    var passage =
        Quotations.passage(number, comment.revision(), plain, selected)
            .or(() -> Quotations.passage(number, comment.revision(), plain, ""))
            .orElseThrow(() -> new NotFound("comment", CommentLinks.reference(number)));
    return passage.markdown(consultation.slug(), passage.in(plain).orElseThrow());
  }

  /// What an edit begins with.
  OwnWords own(ConsultationDetails consultation, int number) {
    return own.find(viewer(), consultation, number)
        .orElseThrow(() -> new NotFound("comment", CommentLinks.reference(number)));
  }

  /// Hands an act to the module that offers it; nobody offers it: nothing happens.
  void use(CommentActions.Use use) {
    actions
        .orderedStream()
        .filter(module -> offers(module, use))
        .findFirst()
        .ifPresent(module -> module.use(use));
  }

  String toolbar(Locale locale) {
    return templates.html("discussion/toolbar.jte", Map.of("messages", messages, "locale", locale));
  }

  String words(Locale locale, Refusal refusal) {
    return messages.text(locale, refusal);
  }

  String words(Locale locale, String key, Map<String, Object> facts) {
    return messages.text(locale, key, facts);
  }

  private static boolean offers(CommentActions module, CommentActions.Use use) {
    return Stream.concat(
            module.forEveryone(use.consultation().phase()).stream(),
            module.forViewer(use.viewer(), use.consultation()).stream())
        .anyMatch(
            action ->
                action.name().equals(use.action()) && action.on().contains(use.comment().state()));
  }
}
