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
import java.util.LinkedHashSet;
import java.util.List;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.consultation.document.DocumentDetails;
import org.rapporteur.consultation.document.DocumentService;
import org.rapporteur.identity.ViewerService;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.shared.Messages;
import org.rapporteur.shared.Refusal;
import org.rapporteur.uikit.FileUpload;
import org.rapporteur.uikit.Icon;
import org.rapporteur.uikit.PageLanguage;

/// The documents of a consultation, with fields for their title and language and an upload.
class DocumentsPanel extends Div {

  private final transient DocumentService documents;
  private final transient ViewerService viewers;
  private final transient Messages messages;
  private final ConsultationId consultation;
  private final transient List<LanguageTag> languages;
  private final Select<LanguageTag> language = new Select<>();
  private final UnorderedList documentList = new UnorderedList();

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
    refresh();
    add(documentList, language, createUpload());
  }

  private FileUpload createUpload() {
    return new FileUpload(
        messages,
        DocumentService.MAX_MEGABYTES,
        getTranslation("consultation.editor.documents.add"),
        getTranslation("consultation.editor.documents.drop"),
        (fileName, content) ->
            documents.add(viewers.current(), consultation, fileName, language.getValue(), content),
        this::refresh);
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
    return FileUpload.createRow(
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
    dialog.setCancelText(getTranslation("consultation.editor.cancel"));
    dialog.setConfirmText(getTranslation("consultation.editor.documents.remove.confirm"));
    dialog.addConfirmListener(
        event -> {
          documents.remove(viewers.current(), document.id());
          refresh();
        });
    dialog.open();
  }

  private Button createSmallButton(String key) {
    var button = new Button(getTranslation(key));
    button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
    return button;
  }
}
