package org.rapporteur.sample;

import java.util.List;
import org.rapporteur.analysis.draft.SectionKind;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.identity.Viewer;
import org.rapporteur.synthesis.draft.DraftTable;
import org.rapporteur.synthesis.draft.SectionName;
import org.rapporteur.synthesis.editing.AnnexService;
import org.rapporteur.synthesis.editing.EditingService;
import org.rapporteur.synthesis.editing.EditingService.Seen;
import org.rapporteur.synthesis.editing.TableService;
import org.rapporteur.synthesis.writing.ParagraphText;
import org.springframework.stereotype.Component;

/// Adds an annex with a table to the draft of a sample report.
@Component
class SampleAnnexes {

  private final AnnexService annexes;
  private final EditingService editing;
  private final TableService tables;

  SampleAnnexes(AnnexService annexes, EditingService editing, TableService tables) {
    this.annexes = annexes;
    this.editing = editing;
    this.tables = tables;
  }

  void add(Viewer secretariat, ConsultationId consultation, SampleNode annex) {
    String title = annex.getText("title");
    annexes.add(secretariat, consultation, title);
    var section = SectionName.of(SectionKind.ANNEX, null, null, title);
    var text = new ParagraphText(annex.getText("text").strip(), List.of());
    var paragraph = editing.addParagraph(secretariat, consultation, section, null, text);
    var more = new ParagraphText(annex.getText("more").strip(), List.of());
    editing.addParagraph(secretariat, consultation, section, paragraph, more);
    var table = annex.getNode("table");
    var rows = table.listNodes("rows").stream().map(row -> row.listTexts("cells")).toList();
    tables.add(
        secretariat,
        new Seen(consultation, paragraph, 0),
        new DraftTable(
            table.getText("caption"), table.getText("source"), table.listTexts("heads"), rows));
  }
}
