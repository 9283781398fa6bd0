package org.rapporteur.synthesis.ui.manuscript;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.server.streams.DownloadHandler;
import org.jspecify.annotations.Nullable;
import org.rapporteur.consultation.document.DocumentType;
import org.rapporteur.synthesis.SynthesisDetails;
import org.rapporteur.synthesis.draft.SynthesisSection;
import org.rapporteur.synthesis.manuscript.ManuscriptService;
import org.rapporteur.synthesis.ui.desk.Desk;

/// Downloads the draft, or one section of it.
class ManuscriptDownload extends Div {

  private static final String INDENT = "\u2003";

  private final transient Desk desk;
  private final transient ManuscriptService manuscripts;
  private final transient SynthesisDetails draft;
  private final Anchor link = new Anchor();

  ManuscriptDownload(Desk desk, SynthesisDetails draft, ManuscriptService manuscripts) {
    this.desk = desk;
    this.draft = draft;
    this.manuscripts = manuscripts;
    var part = new Select<SynthesisSection>();
    part.setLabel(getTranslation("synthesis.manuscript.part"));
    part.setEmptySelectionAllowed(true);
    part.setEmptySelectionCaption(getTranslation("synthesis.manuscript.whole"));
    part.setItems(draft.sections());
    part.setItemLabelGenerator(this::label);
    part.addValueChangeListener(change -> setPart(change.getValue()));
    link.setText(getTranslation("synthesis.manuscript.download"));
    link.getElement().setAttribute("download", true);
    setPart(null);
    add(
        new H2(getTranslation("synthesis.manuscript.export")),
        new Paragraph(getTranslation("synthesis.manuscript.export.how")),
        part,
        new Paragraph(link));
  }

  private String label(@Nullable SynthesisSection section) {
    return section == null
        ? getTranslation("synthesis.manuscript.whole")
        : INDENT.repeat(section.level() - 1) + section.title();
  }

  private void setPart(@Nullable SynthesisSection section) {
    Integer position = section == null ? null : section.position();
    String name = desk.slug() + "-draft-" + draft.version();
    link.setHref(file(position, position == null ? name : name + "-section-" + (position + 1)));
  }

  private DownloadHandler file(@Nullable Integer position, String name) {
    var locale = desk.locale();
    return event -> {
      event.setFileName(name + ".docx");
      event.setContentType(DocumentType.DOCX.mediaType());
      manuscripts.export(desk.viewer(), desk.id(), position, locale, event.getOutputStream());
    };
  }
}
