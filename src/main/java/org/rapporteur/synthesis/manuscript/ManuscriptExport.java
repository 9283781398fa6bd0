package org.rapporteur.synthesis.manuscript;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.rapporteur.analysis.draft.SectionKind;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.consultation.ConsultationService;
import org.rapporteur.rendering.docx.EditedManuscript;
import org.rapporteur.rendering.docx.ManuscriptReader;
import org.rapporteur.rendering.docx.ManuscriptTag;
import org.rapporteur.rendering.docx.ManuscriptWriter;
import org.rapporteur.shared.Messages;
import org.rapporteur.shared.NotFound;
import org.rapporteur.synthesis.draft.StoredDraft;
import org.rapporteur.synthesis.draft.SynthesisParagraph;
import org.rapporteur.synthesis.draft.SynthesisSection;
import org.rapporteur.synthesis.writing.CitationMark;
import org.rapporteur.synthesis.writing.ParagraphText;
import org.springframework.stereotype.Component;

/// Writes a draft, or a section of it, as a DOCX file that can be imported again.
@Component
class ManuscriptExport {

  static final String CONSULTATION = "RapporteurConsultation";
  static final String DRAFT = "RapporteurDraft";
  static final String SECTION = "RapporteurSection";

  private final ConsultationService consultations;
  private final Messages messages;

  ManuscriptExport(ConsultationService consultations, Messages messages) {
    this.consultations = consultations;
    this.messages = messages;
  }

  /// @param position of a section; null for the whole draft
  void write(
      ConsultationId consultation,
      StoredDraft draft,
      @Nullable Integer position,
      Locale locale,
      OutputStream out)
      throws IOException {
    var sections = sections(draft, position);
    if (sections.isEmpty()) {
      throw new NotFound("section", String.valueOf(position));
    }
    var details = consultations.get(consultation);
    String title = details.title().inLanguage(draft.head().language());
    var properties = new HashMap<String, String>();
    properties.put(CONSULTATION, details.slug().value());
    properties.put(DRAFT, String.valueOf(draft.head().version()));
    if (position != null) {
      properties.put(SECTION, String.valueOf(position));
    }
    var file =
        new ManuscriptWriter(draft.head().language(), title, properties, CitationMark.pattern());
    String version = messages.text(locale, "synthesis.manuscript.draft", draft.head().version());
    file.note(version);
    file.note(messages.text(locale, "synthesis.manuscript.note"));
    sections.forEach(section -> write(section, locale, file));
    file.write(title + " · " + version, out);
  }

  /// Returns a section with the sections under it; nothing if there is no such section.
  static List<SynthesisSection> sections(StoredDraft draft, @Nullable Integer position) {
    if (position == null) {
      return draft.sections();
    }
    var from = draft.sections().stream().dropWhile(each -> each.position() != position).toList();
    int end = Math.min(1, from.size());
    while (end < from.size() && from.get(end).level() > from.getFirst().level()) {
      end++;
    }
    return from.subList(0, end);
  }

  /// Returns what the reader finds in the whole draft if nobody edited it.
  EditedManuscript readBack(ConsultationId consultation, StoredDraft draft, Locale locale) {
    try {
      Path file = Files.createTempFile("draft-", ".docx");
      try {
        var bytes = new ByteArrayOutputStream();
        write(consultation, draft, null, locale, bytes);
        Files.write(file, bytes.toByteArray());
        return ManuscriptReader.read(file);
      } finally {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The draft cannot be written and read", e);
    }
  }

  static ManuscriptTag tag(SynthesisParagraph paragraph) {
    var text = ParagraphText.print(paragraph.sentences());
    return ManuscriptTag.create(paragraph.id().value(), text.text(), text.footnotes());
  }

  private void write(SynthesisSection section, Locale locale, ManuscriptWriter file) {
    String title = section.title();
    file.heading(
        section.level(),
        section.kind() == SectionKind.ANNEX
            ? messages.text(locale, "synthesis.annex", title)
            : title);
    String epigraph = section.epigraph();
    if (epigraph != null) {
      file.quote(epigraph);
    }
    for (var paragraph : section.paragraphs()) {
      var text = ParagraphText.print(paragraph.sentences());
      file.paragraph(
          tag(paragraph),
          paragraph.number(),
          messages.text(locale, "synthesis.manuscript.paragraph", paragraph.number()),
          text.text(),
          text.footnotes());
      for (var table : paragraph.tables()) {
        file.table(
            table.caption(),
            table.heads(),
            table.rows(),
            messages.text(locale, "synthesis.table.from", table.source()));
      }
    }
  }
}
