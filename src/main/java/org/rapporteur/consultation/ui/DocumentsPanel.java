package org.rapporteur.consultation.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.server.streams.UploadEvent;
import java.io.IOException;
import java.util.function.Supplier;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.consultation.document.DocumentDetails;
import org.rapporteur.consultation.document.DocumentService;
import org.rapporteur.identity.Viewers;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.shared.Messages;
import org.rapporteur.shared.Refusal;
import org.rapporteur.uikit.Icon;
import org.rapporteur.uikit.PageLanguage;

/// Lists the documents of a consultation and accepts uploads.
class DocumentsPanel extends Div {

  private final transient DocumentService documents;
  private final transient Viewers viewers;
  private final transient Messages messages;
  private final ConsultationId consultation;
  private final transient Supplier<LanguageTag> language;
  private final UnorderedList stored = new UnorderedList();
  private final UnorderedList rejected = new UnorderedList();
  private final Upload upload = new Upload();

  DocumentsPanel(
      DocumentService documents,
      Viewers viewers,
      Messages messages,
      ConsultationId consultation,
      Supplier<LanguageTag> language) {
    this.documents = documents;
    this.viewers = viewers;
    this.messages = messages;
    this.consultation = consultation;
    this.language = language;
    stored.addClassName("rows");
    rejected.addClassName("rows");
    rejected.getElement().setAttribute("aria-live", "polite");
    upload.setUploadHandler(this::receive);
    upload.setUploadButton(new Button(getTranslation("consultation.editor.documents.add")));
    upload.setDropLabel(new Span(getTranslation("consultation.editor.documents.drop")));
    upload.setMaxFileSize(DocumentService.MAX_MEGABYTES << 20);
    upload.addFileRejectedListener(
        event -> addRejected(event.getFileName(), event.getErrorMessage()));
    upload.addAllFinishedListener(event -> upload.clearFileList());
    upload.setI18n(uploadTexts());
    refresh();
    add(stored, rejected, upload);
  }

  private void receive(UploadEvent event) throws IOException {
    try (var content = event.getInputStream()) {
      documents.add(viewers.current(), consultation, event.getFileName(), language.get(), content);
      event.getUI().access(this::refresh);
    } catch (Refusal refusal) {
      String sentence = messages.text(event.getUI().getLocale(), refusal);
      event.reject(sentence);
      event.getUI().access(() -> addRejected(event.getFileName(), sentence));
    }
  }

  private void refresh() {
    stored.removeAll();
    documents.list(consultation).forEach(document -> stored.add(row(document)));
  }

  private ListItem row(DocumentDetails document) {
    var link = new Anchor(document.link(), document.name());
    link.setRouterIgnore(true);
    link.getElement().setAttribute("download", true);
    var facts =
        new Paragraph(
            new Span(
                "%s, %s"
                    .formatted(
                        document.type().name(),
                        getTranslation(
                            "consultation.document.size", Math.max(1, document.size() / 1024)))),
            new Span(PageLanguage.ownName(document.language())));
    facts.addClassName("sub");
    var remove = smallButton("consultation.editor.remove", click -> confirmRemoval(document));
    remove.setAriaLabel(getTranslation("consultation.editor.documents.remove", document.name()));
    return item(Icon.Name.DOCUMENT, new Div(new Paragraph(link), facts), remove);
  }

  private void confirmRemoval(DocumentDetails document) {
    var dialog = new ConfirmDialog();
    dialog.setHeader(getTranslation("consultation.editor.documents.remove", document.name()));
    dialog.setText(getTranslation("consultation.editor.documents.remove.why"));
    dialog.setCancelable(true);
    dialog.setCancelText(getTranslation("consultation.editor.keep"));
    dialog.setConfirmText(getTranslation("consultation.editor.documents.remove.act"));
    dialog.addConfirmListener(
        event -> {
          documents.remove(viewers.current(), document.id());
          refresh();
        });
    dialog.open();
  }

  private void addRejected(String name, String message) {
    var dismiss = smallButton("uikit.dismiss", click -> {});
    var item = item(Icon.Name.ALERT, new Div(new Paragraph(name), new Paragraph(message)), dismiss);
    item.addClassName("refused");
    dismiss.addClickListener(click -> rejected.remove(item));
    rejected.add(item);
  }

  private static ListItem item(Icon.Name icon, Div text, Button act) {
    var acts = new Span(act);
    acts.addClassName("t");
    return new ListItem(new Icon(icon), text, acts);
  }

  private Button smallButton(
      String key,
      com.vaadin.flow.component.ComponentEventListener<com.vaadin.flow.component.ClickEvent<Button>>
          listener) {
    var button = new Button(getTranslation(key), listener);
    button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
    return button;
  }

  private UploadI18N uploadTexts() {
    var error =
        new UploadI18N.Error()
            .setFileIsTooBig(
                messages.text(
                    getLocale(),
                    "refusal.document.too-large",
                    java.util.Map.of("most", DocumentService.MAX_MEGABYTES)));
    return new UploadI18N().setError(error);
  }
}
