package org.rapporteur.consultation.ui.editor;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.server.streams.UploadEvent;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.consultation.document.DocumentDetails;
import org.rapporteur.consultation.document.DocumentService;
import org.rapporteur.identity.ViewerService;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.shared.Messages;
import org.rapporteur.shared.Refusal;
import org.rapporteur.uikit.Icon;
import org.rapporteur.uikit.PageLanguage;

/// The documents of a consultation, with fields for their title and language and an upload.
class DocumentsPanel extends Div {

  private static final int BYTES_PER_MEGABYTE = 1 << 20;

  private final transient DocumentService documents;
  private final transient ViewerService viewers;
  private final transient Messages messages;
  private final ConsultationId consultation;
  private final transient List<LanguageTag> languages;
  private final Select<LanguageTag> language = new Select<>();
  private final UnorderedList documentList = new UnorderedList();
  private final UnorderedList rejectionList = new UnorderedList();
  private final Upload upload = new Upload();

  DocumentsPanel(
      DocumentService documents,
      ViewerService viewers,
      Messages messages,
      ConsultationId consultation,
      List<LanguageTag> languages) {
    this.documents = documents;
    this.viewers = viewers;
    this.messages = messages;
    this.consultation = consultation;
    this.languages = languages;
    language.setLabel(getTranslation("consultation.editor.documents.language"));
    language.setItems(languages);
    language.setItemLabelGenerator(PageLanguage::nativeName);
    var preferred = LanguageTag.forContent(getLocale());
    language.setValue(languages.contains(preferred) ? preferred : languages.getFirst());
    documentList.addClassName("rows");
    rejectionList.addClassName("rows");
    rejectionList.getElement().setAttribute("aria-live", "polite");
    configureUpload();
    refresh();
    add(documentList, rejectionList, language, upload);
  }

  private void configureUpload() {
    upload.setUploadHandler(this::receive);
    upload.setUploadButton(new Button(getTranslation("consultation.editor.documents.add")));
    upload.setDropLabel(new Span(getTranslation("consultation.editor.documents.drop")));
    upload.setMaxFileSize(DocumentService.MAX_MEGABYTES * BYTES_PER_MEGABYTE);
    upload.addFileRejectedListener(
        event -> addRejected(event.getFileName(), event.getErrorMessage()));
    upload.addAllFinishedListener(event -> upload.clearFileList());
    upload.setI18n(createUploadTexts());
  }

  private void receive(UploadEvent event) throws IOException {
    try (var content = event.getInputStream()) {
      documents.add(
          viewers.current(), consultation, event.getFileName(), language.getValue(), content);
      event.getUI().access(this::refresh);
    } catch (Refusal refusal) {
      String error = messages.text(event.getUI().getLocale(), refusal);
      event.reject(error);
      event.getUI().access(() -> addRejected(event.getFileName(), error));
    }
  }

  private void refresh() {
    documentList.removeAll();
    documents.list(consultation).forEach(document -> documentList.add(createRow(document)));
  }

  private ListItem createRow(DocumentDetails document) {
    var link = new Anchor(document.link(), document.name());
    link.setRouterIgnore(true);
    link.getElement().setAttribute("download", true);
    var facts =
        new Paragraph(
            new Span(
                getTranslation(
                    "consultation.document.facts", document.type().name(), document.kilobytes())));
    facts.addClassName("sub");
    var remove = createSmallButton("consultation.editor.remove");
    remove.addClickListener(click -> confirmRemoval(document));
    remove.setAriaLabel(getTranslation("consultation.editor.documents.remove", document.name()));
    return createItem(
        Icon.Name.DOCUMENT,
        new Div(new Paragraph(link), facts, createDescriptionFields(document)),
        remove);
  }

  private Div createDescriptionFields(DocumentDetails document) {
    var title = new TextField(getTranslation("consultation.editor.documents.title"));
    title.setValue(document.title());
    title.setMaxLength(DocumentService.MAX_TITLE_LENGTH);
    title.setRequired(true);
    var documentLanguage = new Select<LanguageTag>();
    documentLanguage.setLabel(getTranslation("consultation.editor.documents.language.one"));
    documentLanguage.setItems(listOfferedLanguages(document));
    documentLanguage.setItemLabelGenerator(PageLanguage::nativeName);
    documentLanguage.setValue(document.language());
    title.addValueChangeListener(change -> saveDescription(document, title, documentLanguage));
    documentLanguage.addValueChangeListener(
        change -> saveDescription(document, title, documentLanguage));
    var fields = new Div(title, documentLanguage);
    fields.addClassName("fields");
    return fields;
  }

  private List<LanguageTag> listOfferedLanguages(DocumentDetails document) {
    var offered = new LinkedHashSet<>(languages);
    offered.add(document.language());
    return List.copyOf(offered);
  }

  private void saveDescription(
      DocumentDetails document, TextField title, Select<LanguageTag> language) {
    try {
      documents.describe(viewers.current(), document.id(), title.getValue(), language.getValue());
      title.setInvalid(false);
    } catch (Refusal refusal) {
      title.setErrorMessage(messages.text(getLocale(), refusal));
      title.setInvalid(true);
    }
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

  private void addRejected(String fileName, String message) {
    var dismiss = createSmallButton("uikit.dismiss");
    var item =
        createItem(
            Icon.Name.ALERT, new Div(new Paragraph(fileName), new Paragraph(message)), dismiss);
    item.addClassName("refused");
    dismiss.addClickListener(click -> rejectionList.remove(item));
    rejectionList.add(item);
  }

  private static ListItem createItem(Icon.Name icon, Div text, Button button) {
    var actions = new Span(button);
    actions.addClassName("t");
    return new ListItem(new Icon(icon), text, actions);
  }

  private Button createSmallButton(String key) {
    var button = new Button(getTranslation(key));
    button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
    return button;
  }

  private UploadI18N createUploadTexts() {
    var error =
        new UploadI18N.Error()
            .setFileIsTooBig(
                messages.text(
                    getLocale(),
                    "refusal.document.too-large",
                    Map.of("most", DocumentService.MAX_MEGABYTES)));
    return new UploadI18N().setError(error);
  }
}
