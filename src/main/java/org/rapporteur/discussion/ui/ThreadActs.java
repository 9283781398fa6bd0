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
import org.rapporteur.discussion.Channel;
import org.rapporteur.discussion.CommentLinks;
import org.rapporteur.discussion.comment.CommentDraft;
import org.rapporteur.discussion.comment.CommentService;
import org.rapporteur.discussion.comment.Receipt;
import org.rapporteur.discussion.draft.DraftService;
import org.rapporteur.discussion.draft.SavedDraft;
import org.rapporteur.discussion.drawing.CommentActions;
import org.rapporteur.discussion.drawing.CommentHtml;
import org.rapporteur.discussion.drawing.CommentPlace;
import org.rapporteur.discussion.own.OwnComments;
import org.rapporteur.discussion.own.OwnWords;
import org.rapporteur.discussion.position.PositionService;
import org.rapporteur.discussion.thread.CommentDetails;
import org.rapporteur.discussion.thread.ThreadService;
import org.rapporteur.identity.DelegationId;
import org.rapporteur.identity.Viewer;
import org.rapporteur.identity.Viewers;
import org.rapporteur.identity.delegation.DelegationDetails;
import org.rapporteur.identity.delegation.DelegationService;
import org.rapporteur.shared.IdempotencyKey;
import org.rapporteur.shared.LanguageTag;
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
  private final OwnComments own;
  private final PositionService positions;
  private final DraftService drafts;
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
      OwnComments own,
      PositionService positions,
      DraftService drafts,
      DelegationService delegations,
      CommentHtml html,
      ObjectProvider<CommentActions> actions,
      Viewers viewers,
      Templates templates,
      Messages messages) {
    this.consultations = consultations;
    this.comments = comments;
    this.threads = threads;
    this.own = own;
    this.positions = positions;
    this.drafts = drafts;
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

  Receipt post(ConsultationId consultation, CommentDraft draft, IdempotencyKey key) {
    return comments.post(viewer(), consultation, draft, Channel.WEB, key);
  }

  void edit(ConsultationId consultation, int number, String text, @Nullable LanguageTag language) {
    comments.edit(viewer(), consultation, number, text, language);
  }

  void withdraw(ConsultationId consultation, int number) {
    comments.withdraw(viewer(), consultation, number);
  }

  void take(
      ConsultationId consultation,
      int number,
      @Nullable Boolean agrees,
      @Nullable DelegationId delegation) {
    positions.take(viewer(), consultation, number, agrees, delegation);
  }

  Optional<SavedDraft> draft(SavedDraft at) {
    return viewer().isSignedIn()
        ? drafts.find(viewer(), at.question(), at.place())
        : Optional.empty();
  }

  Optional<SavedDraft> save(SavedDraft typed) {
    return drafts.save(viewer(), typed);
  }

  void discard(SavedDraft draft) {
    if (viewer().isSignedIn()) {
      drafts.discard(viewer(), draft.question(), draft.place());
    }
  }

  /// Whether a reply can begin: the comment is there and published.
  void requirePublished(ConsultationDetails consultation, int number) {
    if (find(consultation, number).filter(c -> c.state().showsText()).isEmpty()) {
      throw new NotFound("comment", CommentLinks.reference(number));
    }
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

  private static boolean offers(CommentActions module, CommentActions.Use use) {
    return Stream.concat(
            module.forEveryone(use.consultation().phase()).stream(),
            module.forViewer(use.viewer(), use.consultation()).stream())
        .anyMatch(
            action ->
                action.name().equals(use.action()) && action.on().contains(use.comment().state()));
  }
}
