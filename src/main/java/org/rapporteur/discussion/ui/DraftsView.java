package org.rapporteur.discussion.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.ConsultationLinks;
import org.rapporteur.consultation.ConsultationService;
import org.rapporteur.consultation.question.QuestionDetails;
import org.rapporteur.discussion.CommentLinks;
import org.rapporteur.discussion.draft.DraftPlace;
import org.rapporteur.discussion.draft.DraftService;
import org.rapporteur.discussion.draft.SavedDraft;
import org.rapporteur.identity.Viewers;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.uikit.DocumentTitle;
import org.rapporteur.uikit.Icon;
import org.rapporteur.uikit.PageHead;
import org.rapporteur.uikit.Timestamp;
import org.rapporteur.uikit.Toast;

/// What one has begun to write, in every consultation, the latest first.
@Route("account/drafts")
@PermitAll
class DraftsView extends Div implements HasDynamicTitle {

  /// Code points of a draft that tell which one it is.
  private static final int EXCERPT = 140;

  private final transient DraftService drafts;
  private final transient ConsultationService consultations;
  private final transient Viewers viewers;
  private final Div list = new Div();

  DraftsView(DraftService drafts, ConsultationService consultations, Viewers viewers) {
    this.drafts = drafts;
    this.consultations = consultations;
    this.viewers = viewers;
    add(
        new PageHead(getTranslation("discussion.drafts"), getTranslation("discussion.drafts.lead")),
        list);
    show();
  }

  @Override
  public String getPageTitle() {
    return DocumentTitle.of(getTranslation("discussion.drafts"));
  }

  private void show() {
    list.removeAll();
    var rows = new UnorderedList();
    rows.addClassName("rows");
    for (var draft : drafts.own(viewers.current())) {
      var consultation = consultations.get(draft.consultation());
      consultation
          .question(draft.question())
          .ifPresent(question -> rows.add(row(draft, consultation, question)));
    }
    list.add(rows.getChildren().findAny().isPresent() ? rows : empty());
  }

  private Component empty() {
    var what = new Paragraph(getTranslation("discussion.drafts.none"));
    what.addClassName("what");
    var why = new Paragraph(getTranslation("discussion.drafts.none.why"));
    why.addClassName("small");
    var empty = new Div(what, why);
    empty.addClassName("empty");
    return empty;
  }

  private ListItem row(
      SavedDraft draft, ConsultationDetails consultation, QuestionDetails question) {
    var language = new LanguageTag(getLocale().getLanguage());
    String act = draft.place().equals(DraftPlace.TOP) ? "compose" : draft.place().written();
    var link =
        new Anchor(
            ConsultationLinks.question(consultation.slug(), question.number()) + "?act=" + act,
            getTranslation(
                "discussion.drafts." + draft.place().kind().name(),
                question.number(),
                CommentLinks.reference(draft.place().comment()),
                consultation.title().in(language)));
    var excerpt = new Span(excerpt(draft.text()));
    excerpt.getElement().setAttribute("lang", draft.language().value());
    excerpt.getElement().setAttribute("dir", "auto");
    var facts = new Paragraph(excerpt, new Timestamp(draft.savedAt()));
    facts.addClassName("sub");
    if (!consultation.phase().acceptsComments()) {
      facts.add(new Span(getTranslation("discussion.drafts.closed")));
    }
    var discard = new NativeButton(getTranslation("discussion.draft.discard"), click -> ask(draft));
    discard.addClassNames("btn", "sm");
    var tools = new Span(discard);
    tools.addClassName("t");
    return new ListItem(new Icon(Icon.Name.EDIT), new Div(new Paragraph(link), facts), tools);
  }

  private void ask(SavedDraft draft) {
    var dialog = new ConfirmDialog();
    dialog.setHeader(getTranslation("discussion.drafts.ask"));
    dialog.setText(getTranslation("discussion.drafts.ask.text"));
    dialog.setConfirmText(getTranslation("discussion.draft.discard"));
    dialog.setConfirmButtonTheme("error primary");
    dialog.setCancelable(true);
    dialog.setCancelText(getTranslation("discussion.withdraw.keep"));
    dialog.addConfirmListener(
        event -> {
          drafts.discard(viewers.current(), draft.question(), draft.place());
          show();
          Toast.say(getTranslation("discussion.drafts.discarded"));
        });
    dialog.open();
  }

  private static String excerpt(String text) {
    String line = text.replaceAll("\\s+", " ").strip();
    return line.codePointCount(0, line.length()) <= EXCERPT
        ? line
        : line.substring(0, line.offsetByCodePoints(0, EXCERPT)) + "…";
  }
}
