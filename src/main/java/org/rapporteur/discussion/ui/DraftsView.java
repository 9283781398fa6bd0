package org.rapporteur.discussion.ui;

import com.vaadin.flow.component.Component;
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
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.ConsultationLinks;
import org.rapporteur.consultation.ConsultationService;
import org.rapporteur.consultation.question.QuestionDetails;
import org.rapporteur.discussion.CommentLinks;
import org.rapporteur.discussion.draft.DraftService;
import org.rapporteur.discussion.draft.DraftTarget;
import org.rapporteur.discussion.draft.SavedDraft;
import org.rapporteur.discussion.submission.SavedSubmissionDraft;
import org.rapporteur.discussion.submission.SubmissionDraftService;
import org.rapporteur.identity.Viewers;
import org.rapporteur.publiclog.LogEntry;
import org.rapporteur.shared.Excerpt;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.shared.Messages;
import org.rapporteur.shared.Refusal;
import org.rapporteur.shared.Slug;
import org.rapporteur.uikit.DestructiveActionDialog;
import org.rapporteur.uikit.DocumentTitle;
import org.rapporteur.uikit.Icon;
import org.rapporteur.uikit.PageHeading;
import org.rapporteur.uikit.Timestamp;
import org.rapporteur.uikit.Toast;

/// Drafts of the signed-in user in all consultations, latest first.
@Route("account/drafts")
@PermitAll
class DraftsView extends Div implements HasDynamicTitle {

  /// In code points.
  private static final int MAX_EXCERPT = 140;

  private final transient DraftService drafts;
  private final transient SubmissionDraftService submissions;
  private final transient ConsultationService consultations;
  private final transient Viewers viewers;
  private final transient Messages messages;
  private final Div list = new Div();

  DraftsView(
      DraftService drafts,
      SubmissionDraftService submissions,
      ConsultationService consultations,
      Viewers viewers,
      Messages messages) {
    this.drafts = drafts;
    this.submissions = submissions;
    this.messages = messages;
    this.consultations = consultations;
    this.viewers = viewers;
    add(
        new PageHeading(
            getTranslation("discussion.drafts"), getTranslation("discussion.drafts.lead")),
        list);
    refresh();
  }

  @Override
  public String getPageTitle() {
    return DocumentTitle.forPage(getTranslation("discussion.drafts"));
  }

  private void refresh() {
    list.removeAll();
    record Shown(Instant savedAt, ListItem item) {}
    var datedRows = new ArrayList<Shown>();
    for (var draft : drafts.listOwn(viewers.current())) {
      var consultation = consultations.get(draft.consultation());
      consultation
          .question(draft.question())
          .ifPresent(
              question ->
                  datedRows.add(
                      new Shown(draft.savedAt(), draftRow(draft, consultation, question))));
    }
    for (var draft : submissions.listOwn(viewers.current())) {
      datedRows.add(new Shown(draft.savedAt(), submissionRow(draft)));
    }
    if (datedRows.isEmpty()) {
      list.add(emptyNotice());
      return;
    }
    var rows = new UnorderedList();
    rows.addClassName("rows");
    datedRows.stream()
        .sorted(Comparator.comparing(Shown::savedAt).reversed())
        .forEach(draft -> rows.add(draft.item()));
    list.add(rows);
  }

  private ListItem submissionRow(SavedSubmissionDraft draft) {
    var consultation = consultations.get(draft.consultation());
    return new SubmissionDraftItem(
        draft,
        consultation,
        () ->
            confirmDiscard(
                "discussion.submission.discard.text",
                () -> submissions.discard(viewers.current(), consultation, draft.draft())));
  }

  private Component emptyNotice() {
    var message = new Paragraph(getTranslation("discussion.drafts.none"));
    message.addClassName("what");
    var explanation = new Paragraph(getTranslation("discussion.drafts.none.why"));
    explanation.addClassName("small");
    var empty = new Div(message, explanation);
    empty.addClassName("empty");
    return empty;
  }

  private ListItem draftRow(
      SavedDraft draft, ConsultationDetails consultation, QuestionDetails question) {
    var language = new LanguageTag(getLocale().getLanguage());
    var target = draft.place();
    boolean open = !target.kind().isWrittenInThread() || consultation.phase().acceptsComments();
    var link =
        new Anchor(
            editAddress(target, consultation.slug(), question.number(), open),
            getTranslation(
                "discussion.drafts." + target.kind().name(),
                question.number(),
                target.kind() == DraftTarget.DraftKind.APPEAL
                    ? LogEntry.label(target.number())
                    : CommentLinks.reference(target.number()),
                consultation.title().inLanguage(language)));
    var excerpt = new Span(excerpt(draft.text()));
    excerpt.getElement().setAttribute("lang", draft.language().value());
    excerpt.getElement().setAttribute("dir", "auto");
    var facts = new Paragraph(excerpt, new Timestamp(draft.savedAt()));
    facts.addClassName("sub");
    if (!open) {
      facts.add(new Span(getTranslation("discussion.drafts.closed")));
    }
    var discard =
        new NativeButton(
            getTranslation("discussion.draft.discard"),
            click ->
                confirmDiscard(
                    "discussion.drafts.ask.text",
                    () -> drafts.discard(viewers.current(), draft.question(), draft.place())));
    discard.addClassNames("btn", "sm");
    var tools = new Span(discard);
    tools.addClassName("t");
    return new ListItem(
        new Icon(Icon.Name.EDIT),
        new Div(new Paragraph(link), facts, new DraftFullText(draft.text(), draft.language())),
        tools);
  }

  private static String editAddress(
      DraftTarget target, Slug consultation, int question, boolean open) {
    return switch (target.kind()) {
      case TOP, REPLY, EDIT -> {
        String action = target.equals(DraftTarget.TOP) ? "compose" : target.serialize();
        yield ConsultationLinks.question(consultation, question) + (open ? "?act=" + action : "");
      }
      case FLAG -> CommentLinks.comment(consultation, target.number()) + "/flag";
      case STAGED -> throw new IllegalStateException("No draft: " + target);
      case APPEAL -> ConsultationLinks.log(consultation) + "/" + target.number() + "/appeal";
    };
  }

  private void confirmDiscard(String textKey, Runnable discard) {
    new DestructiveActionDialog(
            getTranslation("discussion.drafts.ask"),
            getTranslation(textKey),
            getTranslation("discussion.draft.discard"),
            () -> runDiscard(discard))
        .open();
  }

  private void runDiscard(Runnable discard) {
    try {
      discard.run();
      Toast.show(getTranslation("discussion.drafts.discarded"));
    } catch (Refusal refusal) {
      Toast.showError(messages.text(getLocale(), refusal));
    }
    refresh();
  }

  static String excerpt(String text) {
    String line = text.replaceAll("\\s+", " ").strip();
    return Excerpt.shorten(line, MAX_EXCERPT + 1);
  }
}
