package org.rapporteur.intake.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rapporteur.consultation.ConsultationLinks;
import org.rapporteur.identity.ViewerService;
import org.rapporteur.intake.ImportRun;
import org.rapporteur.intake.ImportService;
import org.rapporteur.intake.StoredRemark;
import org.rapporteur.intake.file.ImportRemark;
import org.rapporteur.shared.Messages;
import org.rapporteur.shared.Slug;
import org.rapporteur.uikit.Notice;
import org.rapporteur.uikit.frame.NavigationItem;

/// The result of an import, with the rows that were rejected or imported with a change.
class ImportResult extends Div {

  private final transient ImportService imports;
  private final transient ViewerService viewers;
  private final transient Messages messages;
  private final Slug slug;
  private final transient ImportRun run;

  /// @param nextStep the page where the secretariat continues; absent before the closing date
  ImportResult(
      ImportService imports,
      ViewerService viewers,
      Messages messages,
      Slug slug,
      ImportRun run,
      @Nullable NavigationItem nextStep) {
    this.imports = imports;
    this.viewers = viewers;
    this.messages = messages;
    this.slug = slug;
    this.run = run;
    var failure = run.failure();
    if (failure != null) {
      add(new Notice(Notice.Kind.BAD, getTranslation("refusal." + failure)));
      return;
    }
    var links =
        new Div(createLink(ConsultationLinks.consultation(slug), getTranslation("intake.read")));
    links.addClassName("row");
    if (nextStep != null) {
      links.add(createLink(nextStep.href(), getTranslation(nextStep.key())));
    }
    add(new Notice(Notice.Kind.OK, formatSummary()), createFigures(), links);
    for (var outcome : ImportRemark.RowOutcome.values()) {
      addRemarks(outcome);
    }
  }

  private static Anchor createLink(String href, String label) {
    var link = new Anchor(href, label);
    link.addClassName("btn");
    return link;
  }

  private String formatSummary() {
    String fileName = run.file().name();
    var counts = run.counts();
    var numbers = run.numbers();
    return numbers == null
        ? getTranslation("intake.done.nothing-new", fileName, counts.total())
        : getTranslation(
            "intake.done",
            fileName,
            counts.imported(),
            counts.total(),
            "C" + numbers.first(),
            "C" + numbers.last());
  }

  private Component createFigures() {
    var counts = run.counts();
    var countByLabel = new LinkedHashMap<String, Integer>();
    countByLabel.put(getTranslation("intake.comments"), counts.imported());
    countByLabel.put(getTranslation("intake.threads"), counts.threads());
    countByLabel.put(getTranslation("intake.replies"), counts.replies() - counts.orphans());
    countByLabel.put(getTranslation("intake.already-present"), counts.alreadyPresent());
    countByLabel.put(getTranslation("intake.rejected"), counts.rejected());
    return ImportComponents.createFigures(countByLabel, getLocale());
  }

  private void addRemarks(ImportRemark.RowOutcome outcome) {
    var page = loadPage(outcome, StoredRemark.FIRST_PAGE);
    if (page.isEmpty()) {
      return;
    }
    String heading = getTranslation("intake.outcome." + outcome);
    var table = new RemarksTable(messages, heading).addRemarks(toRemarks(page));
    var moreButton = new Button(getTranslation("intake.more"));
    moreButton.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
    moreButton.setVisible(page.size() == ImportService.MAX_REMARKS_PER_PAGE);
    // An array, because a listener cannot assign a local variable.
    long[] lastId = {page.getLast().id()};
    moreButton.addClickListener(
        click -> {
          var nextPage = loadPage(outcome, lastId[0]);
          table.addRemarks(toRemarks(nextPage));
          moreButton.setVisible(nextPage.size() == ImportService.MAX_REMARKS_PER_PAGE);
          if (!nextPage.isEmpty()) {
            lastId[0] = nextPage.getLast().id();
          }
        });
    add(
        ImportComponents.createSection(
            heading, "", table, moreButton, createDownloadLink(outcome)));
  }

  private Anchor createDownloadLink(ImportRemark.RowOutcome outcome) {
    var download =
        new RemarksDownload(
            imports, messages, viewers.current(), slug, run.id(), outcome, getLocale());
    var anchor = new Anchor(download.createHandler(), getTranslation("intake.download"));
    anchor.getElement().setAttribute("download", true);
    anchor.addClassName("small");
    return anchor;
  }

  private List<StoredRemark> loadPage(ImportRemark.RowOutcome outcome, long afterId) {
    return imports.listRemarks(viewers.current(), slug, run.id(), outcome, afterId);
  }

  private static List<ImportRemark> toRemarks(List<StoredRemark> page) {
    return page.stream().map(StoredRemark::remark).toList();
  }
}
