package org.rapporteur.discussion.ui.submissionform;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.discussion.CommentLinks;
import org.rapporteur.discussion.CommentState;
import org.rapporteur.discussion.attachment.AttachmentDetails;
import org.rapporteur.discussion.submission.ReceivedSubmission;
import org.rapporteur.discussion.submission.SubmissionDetails;
import org.rapporteur.discussion.submission.SubmissionLinks;
import org.rapporteur.discussion.ui.page.TitledSection;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.shared.time.UtcTime;
import org.rapporteur.uikit.Icon;
import org.rapporteur.uikit.Notice;
import org.rapporteur.uikit.Tag;
import org.rapporteur.uikit.Timestamp;
import org.rapporteur.uikit.table.ResponsiveTable;

/// Receipt of a submission: what was received, from whom, and its current state.
class SubmissionReceiptPanel extends Div {

  private final transient ConsultationDetails consultation;
  private final transient ReceivedSubmission receivedSubmission;
  private final transient SubmissionDetails submission;
  private final transient LanguageTag language;

  SubmissionReceiptPanel(ConsultationDetails consultation, ReceivedSubmission receivedSubmission) {
    this.consultation = consultation;
    this.receivedSubmission = receivedSubmission;
    submission = receivedSubmission.submission();
    language = LanguageTag.forContent(getLocale());
    addClassName("receipt");
    add(
        createStateNotice(),
        createFactList(),
        createAnswersSection(),
        createAttachmentsSection(),
        createActions());
  }

  private Notice createStateNotice() {
    var withdrawnAt = submission.outcome().withdrawnAt();
    String message =
        getTranslation(
            receivedSubmission.state().key(),
            UtcTime.format(submission.receivedAt(), getLocale()),
            withdrawnAt == null ? "" : UtcTime.format(withdrawnAt, getLocale()));
    return new Notice(
        receivedSubmission.state().isActive() ? Notice.Kind.OK : Notice.Kind.WARN, message);
  }

  private DescriptionList createFactList() {
    var facts = new DescriptionList();
    facts.addClassName("facts");
    addFact(facts, "discussion.submission.receipt.number", createNameSpan(submission.reference()));
    addFact(
        facts,
        "discussion.submission.receipt.consultation",
        createTitleSpan(consultation.title().inLanguage(language)));
    addFact(
        facts, "discussion.submission.receipt.received", new Timestamp(submission.receivedAt()));
    addFact(facts, "discussion.submission.receipt.for", createNameSpan(submission.delegation()));
    addFact(
        facts,
        "discussion.submission.receipt.group",
        new Span(getTranslation(submission.group().memberKey())));
    addFact(
        facts,
        "discussion.submission.receipt.by",
        createNameSpan(
            Objects.requireNonNullElseGet(
                receivedSubmission.sentBy(),
                () -> getTranslation("discussion.submission.receipt.by.closed-account"))));
    addFact(
        facts,
        "discussion.submission.receipt.capacity",
        new Span(getTranslation("discussion.submission.receipt.capacity.text")));
    return facts;
  }

  private void addFact(DescriptionList facts, String key, Component value) {
    facts.add(
        new DescriptionList.Term(getTranslation(key)), new DescriptionList.Description(value));
  }

  private Section createAnswersSection() {
    var table =
        new ResponsiveTable(
            getTranslation("discussion.submission.answers"),
            translateAll(
                "discussion.submission.receipt.comment",
                "discussion.submission.receipt.question",
                "discussion.submission.receipt.state"));
    submission
        .answers()
        .forEach(
            answer ->
                table.addRowWithHeading(
                    createCommentLink(answer),
                    createQuestionTitle(answer),
                    createStateTag(answer)));
    return new TitledSection(getTranslation("discussion.submission.answers"), table);
  }

  private Anchor createCommentLink(SubmissionDetails.SubmissionAnswer answer) {
    return new Anchor(
        CommentLinks.comment(consultation.slug(), answer.comment()),
        CommentLinks.reference(answer.comment()));
  }

  private Span createQuestionTitle(SubmissionDetails.SubmissionAnswer answer) {
    var title = consultation.question(answer.question()).orElseThrow().title();
    var shownLanguage = title.shownLanguage(language);
    var span = new Span(answer.question() + ". " + title.inLanguage(language));
    span.getElement()
        .setAttribute("lang", shownLanguage.value())
        .setAttribute("dir", shownLanguage.direction());
    return span;
  }

  private Tag createStateTag(SubmissionDetails.SubmissionAnswer answer) {
    return new Tag(
        getTranslation(answer.state().key()),
        answer.state() == CommentState.PUBLISHED ? Tag.Tone.OK : Tag.Tone.PLAIN);
  }

  private Section createAttachmentsSection() {
    String title = getTranslation("discussion.attach.added");
    if (submission.attachments().isEmpty()) {
      return new TitledSection(
          title,
          new Paragraph(
              getTranslation(
                  receivedSubmission.mayLackFiles()
                      ? "discussion.submission.receipt.files.unavailable"
                      : "discussion.submission.receipt.files.none")));
    }
    var table =
        new ResponsiveTable(
            title,
            translateAll(
                "discussion.submission.receipt.file",
                "discussion.submission.receipt.size",
                "discussion.submission.receipt.hash"));
    submission
        .attachments()
        .forEach(
            attachment ->
                table.addRowWithHeading(
                    createAttachmentLink(attachment),
                    createAttachmentSize(attachment),
                    createAttachmentHash(attachment)));
    return new TitledSection(title, table);
  }

  private Anchor createAttachmentLink(AttachmentDetails attachment) {
    var link = new Anchor(attachment.file().link(), attachment.file().name());
    link.setRouterIgnore(true);
    link.getElement().setAttribute("download", true).setAttribute("dir", "auto");
    return link;
  }

  private Span createAttachmentSize(AttachmentDetails attachment) {
    return new Span(getTranslation("discussion.submission.receipt.bytes", attachment.size()));
  }

  private static Span createAttachmentHash(AttachmentDetails attachment) {
    var hash = new Span(attachment.file().hash());
    hash.addClassName("hash");
    return hash;
  }

  private Div createActions() {
    var readLink =
        new Anchor(
            SubmissionLinks.submissionPath(consultation.slug(), submission.number()),
            getTranslation("discussion.submission.read", submission.reference()));
    readLink.addClassNames("btn", "primary");
    var print =
        new Button(
            getTranslation("discussion.submission.receipt.print"),
            new Icon(Icon.Name.PRINT),
            click -> UI.getCurrent().getPage().executeJs("window.print()"));
    var actions = new Div(readLink, print);
    actions.addClassNames("row", "noprint");
    return actions;
  }

  private List<String> translateAll(String... keys) {
    return Stream.of(keys).map(this::getTranslation).toList();
  }

  private static Span createNameSpan(String name) {
    var span = new Span(name);
    span.getElement().setAttribute("dir", "auto");
    return span;
  }

  private Span createTitleSpan(String title) {
    var shownLanguage = consultation.title().shownLanguage(language);
    var span = createNameSpan(title);
    span.getElement().setAttribute("lang", shownLanguage.value());
    return span;
  }
}
