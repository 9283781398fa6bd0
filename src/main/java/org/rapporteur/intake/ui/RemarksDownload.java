package org.rapporteur.intake.ui;

import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.rapporteur.identity.Viewer;
import org.rapporteur.intake.ImportRunId;
import org.rapporteur.intake.ImportService;
import org.rapporteur.intake.RemarkWords;
import org.rapporteur.intake.file.Remark;
import org.rapporteur.shared.HarmlessCsv;
import org.rapporteur.shared.Messages;
import org.rapporteur.shared.Slug;

/// A list of remarks as a file, page by page however long it is.
record RemarksDownload(
    ImportService imports,
    Messages messages,
    Viewer viewer,
    Slug slug,
    ImportRunId run,
    Remark.Outcome outcome,
    Locale locale) {

  DownloadHandler handler() {
    return this::write;
  }

  private void write(DownloadEvent event) throws IOException {
    event.setFileName(slug + "-" + outcome.name().toLowerCase(Locale.ROOT) + ".csv");
    event.setContentType("text/csv; charset=utf-8");
    try (var out = new OutputStreamWriter(event.getOutputStream(), StandardCharsets.UTF_8)) {
      out.write(HarmlessCsv.row("line", "column", "reason", "found"));
      var page = imports.remarks(viewer, slug, run, outcome, 0);
      while (!page.isEmpty()) {
        for (var stored : page) {
          var remark = stored.remark();
          out.write(
              HarmlessCsv.row(
                  String.valueOf(remark.line()),
                  remark.field(),
                  RemarkWords.of(messages, locale, remark),
                  remark.found()));
        }
        page = imports.remarks(viewer, slug, run, outcome, page.getLast().id());
      }
    }
  }
}
