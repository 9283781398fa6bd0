package org.rapporteur.synthesis.ui.coding;

import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.discussion.CommentLinks;
import org.rapporteur.identity.Viewer;
import org.rapporteur.shared.Messages;
import org.rapporteur.shared.Slug;
import org.rapporteur.shared.format.SafeCsv;
import org.rapporteur.synthesis.coding.CodingSheet;
import org.rapporteur.synthesis.coding.SheetService;

/// A coder's own sheet as a file, as far as it is coded, page by page however long it is: a row for
/// each comment in which a contributor spoke, and the code in the first of them.
record SheetDownload(
    SheetService sheets,
    Viewer viewer,
    ConsultationId consultation,
    Slug slug,
    int coding,
    Messages messages,
    Locale locale) {

  DownloadHandler handler() {
    return this::write;
  }

  private void write(DownloadEvent event) throws IOException {
    // Refused before anything of a file is sent.
    sheets.page(viewer, consultation, coding, 0);
    event.setFileName(slug + "-coding-" + coding + ".csv");
    event.setContentType("text/csv; charset=utf-8");
    write(event.getOutputStream());
  }

  void write(OutputStream to) throws IOException {
    try (var out = new OutputStreamWriter(to, StandardCharsets.UTF_8)) {
      out.write(
          SafeCsv.toRow(
              text("synthesis.coding.file.unit"),
              text("synthesis.coding.file.code"),
              text("synthesis.coding.file.comment"),
              text("synthesis.coding.file.language"),
              text("synthesis.coding.file.words"),
              text("synthesis.coding.file.note")));
      var page = sheets.page(viewer, consultation, coding, 0);
      while (!page.isEmpty()) {
        for (var unit : page) {
          write(unit, out);
        }
        int next = page.getLast().unit().position() + 1;
        page = sheets.page(viewer, consultation, coding, next);
      }
    }
  }

  private void write(CodingSheet.Coded coded, OutputStreamWriter out) throws IOException {
    var own = coded.own();
    String code = own == null ? "" : text(own.key());
    for (var words : coded.unit().words()) {
      String said = words.text();
      out.write(
          SafeCsv.toRow(
              String.valueOf(coded.unit().position() + 1),
              code,
              CommentLinks.reference(words.comment()),
              words.language().value(),
              said == null ? "" : said,
              said == null ? text("synthesis.coding.withheld") : note(words)));
      code = "";
    }
  }

  private String note(CodingSheet.Words words) {
    if (words.revised()) {
      return text("synthesis.coding.revised");
    }
    return words.whole() ? text("synthesis.coding.whole") : "";
  }

  private String text(String key) {
    return messages.text(locale, key);
  }
}
