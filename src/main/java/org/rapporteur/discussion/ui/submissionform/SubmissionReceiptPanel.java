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
import org.rapporteur.discussion.ui.page.ResponsiveTable;
import org.rapporteur.discussion.ui.page.TitledSection;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.shared.time.UtcTime;
import org.rapporteur.uikit.Icon;
import org.rapporteur.uikit.Notice;
import org.rapporteur.uikit.Tag;
import org.rapporteur.uikit.Timestamp;

/// Receipt of a submission: what was received, from whom, and its current state.
class SubmissionReceiptPanel extends Div {

  private final transient ConsultationDetails consultation;
  private final transient ReceivedSubmission received;
  private final transient SubmissionDetails submission;
  private final transient LanguageTag language;

  SubmissionReceiptPanel(ConsultationDetails consultation, ReceivedSubmission received) {
    this.consultation = consultation;
    this.received = received;
    submission = received.submission();
    language = new LanguageTag(getLocale().getLanguage());
    addClassName("receipt");
    add(stateNotice(), factList(), answersSection(), attachmentsSection(), actions());
  }

  private Notice stateNotice() {
    var withdrawnAt = submission.outcome().withdrawnAt();
    String message =
        getTranslation(
            received.state().key(),
            UtcTime.format(submission.receivedAt(), getLocale()),
            withdrawnAt == null ? "" : UtcTime.format(withdrawnAt, getLocale()));
    return new Notice(received.state().isActive() ? Notice.Kind.OK : Notice.Kind.WARN, message);
  }

  private DescriptionList factList() {
    var facts = new DescriptionList();
    facts.addClassName("facts");
    addFact(facts, "discussion.submission.receipt.number", nameSpan(submission.reference()));
    addFact(
        facts,
        "discussion.submission.receipt.consultation",
        titleSpan(consultation.title().inLanguage(language)));
    addFact(
        facts, "discussion.submission.receipt.received", new Timestamp(submission.receivedAt()));
    addFact(facts, "discussion.submission.receipt.for", nameSpan(submission.delegation()));
    addFact(
        facts,
        "discussion.submission.receipt.group",
        new Span(getTranslation(submission.group().memberKey())));
    addFact(
        facts,
        "discussion.submission.receipt.by",
        nameSpan(
            Objects.requireNonNullElseGet(
                received.sentBy(),
                () -> getTranslation("discussion.submission.receipt.by.nobody"))));
    addFact(
        facts,
        "discussion.submission.receipt.capacity",
        new Span(getTranslation("discussion.submission.receipt.capacity.words")));
    return facts;
  }

  private void addFact(DescriptionList facts, String key, Component value) {
    facts.add(
        new DescriptionList.Term(getTranslation(key)), new DescriptionList.Description(value));
  }

  private Section answersSection() {
    var table =
        new ResponsiveTable(
            getTranslation("discussion.submission.answers"),
            columnNames(
                "discussion.submission.receipt.comment",
                "discussion.submission.receipt.question",
                "discussion.submission.receipt.state"));
    submission
        .answers()
        .forEach(
            answer -> table.addRow(commentLink(answer), questionTitle(answer), stateTag(answer)));
    return new TitledSection(getTranslation("discussion.submission.answers"), table);
  }

  private Anchor commentLink(SubmissionDetails.SubmissionAnswer answer) {
    return new Anchor(
        CommentLinks.comment(consultation.slug(), answer.comment()),
        CommentLinks.reference(answer.comment()));
  }

  private Span questionTitle(SubmissionDetails.SubmissionAnswer answer) {
    var title = consultation.question(answer.question()).orElseThrow().title();
    var shownLanguage = title.shownLanguage(language);
    var span = new Span(answer.question() + ". " + title.inLanguage(language));
    span.getElement()
        .setAttribute("lang", shownLanguage.value())
        .setAttribute("dir", shownLanguage.direction());
    return span;
  }

  private Tag stateTag(SubmissionDetails.SubmissionAnswer answer) {
    return new Tag(
        getTranslation(answer.state().key()),
        answer.state() == CommentState.PUBLISHED ? Tag.Tone.OK : Tag.Tone.PLAIN);
  }

  private Section attachmentsSection() {
    String title = getTranslation("discussion.attach.added");
    if (submission.attachments().isEmpty()) {
      return new TitledSection(
          title,
          new Paragraph(
              getTranslation(
                  received.mayLackFiles()
                      ? "discussion.submission.receipt.files.gone"
                      : "discussion.submission.receipt.files.none")));
    }
    var table =
        new ResponsiveTable(
            title,
            columnNames(
                "discussion.submission.receipt.file",
                "discussion.submission.receipt.size",
                "discussion.submission.receipt.hash"));
    submission
        .attachments()
        .forEach(
            attachment ->
                table.addRow(
                    attachmentLink(attachment),
                    attachmentSize(attachment),
                    attachmentHash(attachment)));
    return new TitledSection(title, table);
  }

  private Anchor attachmentLink(AttachmentDetails attachment) {
    var link = new Anchor(attachment.file().link(), attachment.file().name());
    link.setRouterIgnore(true);
    link.getElement().setAttribute("download", true).setAttribute("dir", "auto");
    return link;
  }

  private Span attachmentSize(AttachmentDetails attachment) {
    return new Span(getTranslation("discussion.submission.receipt.bytes", attachment.size()));
  }

  private static Span attachmentHash(AttachmentDetails attachment) {
    var hash = new Span(attachment.file().hash());
    hash.addClassName("hash");
    return hash;
  }

  private Div actions() {
    var readLink =
        new Anchor(
            SubmissionLinks.submission(consultation.slug(), submission.number()),
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

  private List<String> columnNames(String... keys) {
    return Stream.of(keys).map(this::getTranslation).toList();
  }

  private static Span nameSpan(String name) {
    var span = new Span(name);
    span.getElement().setAttribute("dir", "auto");
    return span;
  }

  private Span titleSpan(String title) {
    var shownLanguage = consultation.title().shownLanguage(language);
    var span = nameSpan(title);
    span.getElement().setAttribute("lang", shownLanguage.value());
    return span;
  }
}
