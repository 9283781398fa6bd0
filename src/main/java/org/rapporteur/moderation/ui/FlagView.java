package org.rapporteur.moderation.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.ConsultationLinks;
import org.rapporteur.discussion.CommentLinks;
import org.rapporteur.discussion.draft.DraftService;
import org.rapporteur.discussion.draft.DraftTarget;
import org.rapporteur.discussion.thread.CommentDetails;
import org.rapporteur.identity.ViewerService;
import org.rapporteur.moderation.flag.FlagService;
import org.rapporteur.moderation.ui.comment.ModeratedCommentCard;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.shared.Messages;
import org.rapporteur.uikit.Breadcrumbs;
import org.rapporteur.uikit.DocumentTitle;
import org.rapporteur.uikit.Notice;
import org.rapporteur.uikit.PageHeading;

/// The page on which a comment is flagged. A link on every published comment leads here.
@Route("consultations/:slug/comments/:number/flag")
@PermitAll
class FlagView extends Div implements BeforeEnterObserver, HasDynamicTitle {

  private final transient ModerationAccess access;
  private final transient FlagService flags;
  private final transient DraftService drafts;
  private final transient ViewerService viewers;
  private final transient Messages messages;
  private String title = "";

  FlagView(
      ModerationAccess access,
      FlagService flags,
      DraftService drafts,
      ViewerService viewers,
      Messages messages) {
    this.access = access;
    this.flags = flags;
    this.drafts = drafts;
    this.viewers = viewers;
    this.messages = messages;
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    var consultation = access.requireConsultation(event.getRouteParameters());
    var comment = access.requireFlaggable(consultation, event.getRouteParameters());
    title = getTranslation("moderation.flag.title", comment.reference());
    removeAll();
    add(
        new Breadcrumbs()
            .addLink(
                consultation.title().inLanguage(LanguageTag.forContent(getLocale())),
                ConsultationLinks.consultation(consultation.slug()))
            .addLink(
                comment.reference(), CommentLinks.comment(consultation.slug(), comment.number()))
            .addCurrent(title),
        new PageHeading(title),
        new ModeratedCommentCard(comment, new H2()));
    addForm(consultation, comment);
  }

  @Override
  public String getPageTitle() {
    return DocumentTitle.forPage(title);
  }

  private void addForm(ConsultationDetails consultation, CommentDetails comment) {
    var autosave =
        new AutosavePanel(
            drafts,
            viewers,
            messages,
            consultation,
            comment.question(),
            DraftTarget.flagOn(comment.number()));
    var form = new FlagForm(messages, autosave);
    String returnPath = CommentLinks.comment(consultation.slug(), comment.number());
    var send = new Button(getTranslation("moderation.flag.submit", comment.reference()));
    send.addThemeVariants(ButtonVariant.PRIMARY);
    var buttons = new Paragraph(send, new Anchor(returnPath, getTranslation("moderation.cancel")));
    buttons.addClassName("row");
    send.addClickListener(
        click -> {
          boolean isSent =
              form.send(
                  (reason, text) ->
                      flags.flag(
                          viewers.current(), consultation.id(), comment.number(), reason, text));
          if (isSent) {
            remove(form, buttons);
            addConfirmation(comment.reference(), returnPath);
          }
        });
    add(form, buttons);
  }

  private void addConfirmation(String commentReference, String returnPath) {
    add(
        new Notice(Notice.Kind.OK, getTranslation("moderation.flag.done", commentReference)),
        new Anchor(returnPath, getTranslation("moderation.flag.back", commentReference)));
  }
}
