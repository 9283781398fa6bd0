package org.rapporteur.identity.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.rapporteur.identity.Viewers;
import org.rapporteur.identity.administration.AdministrationService;
import org.rapporteur.identity.administration.AuditEntry;
import org.rapporteur.uikit.EmptyState;
import org.rapporteur.uikit.Timestamp;

/// The audit, newest entries first.
final class AuditTable extends Div {

  private final transient AdministrationService administration;
  private final transient Viewers viewers;
  private final transient ScopeNames scopes;
  private final NativeTable table;
  private final Button showMore = new Button();
  private long lastId = Long.MAX_VALUE;

  AuditTable(AdministrationService administration, Viewers viewers, ScopeNames scopes) {
    this.administration = administration;
    this.viewers = viewers;
    this.scopes = scopes;
    table =
        StackedTable.create(
            getTranslation("identity.audit"),
            List.of(
                getTranslation("identity.column.when"),
                getTranslation("identity.column.who"),
                getTranslation("identity.column.did"),
                getTranslation("identity.column.to")));
    table.addClassName("aud");
    showMore.setText(getTranslation("identity.audit.more"));
    showMore.addClickListener(click -> loadMore());
    add(table, new Paragraph(showMore));
    loadMore();
    if (lastId == Long.MAX_VALUE) {
      removeAll();
      add(new EmptyState(getTranslation("identity.audit.none"), ""));
    }
  }

  private void loadMore() {
    var page = administration.listAuditEntries(viewers.current(), lastId);
    page.forEach(entry -> table.getBody().add(row(entry)));
    if (!page.isEmpty()) {
      lastId = page.getLast().id();
    }
    showMore.setVisible(page.size() == AdministrationService.PAGE_SIZE);
  }

  private NativeTableRow row(AuditEntry entry) {
    return new NativeTableRow(
        StackedTable.cell(getTranslation("identity.column.when"), new Timestamp(entry.at())),
        StackedTable.cell(getTranslation("identity.column.who"), new Span(entry.actor())),
        StackedTable.cell(getTranslation("identity.column.did"), new Span(actionText(entry))),
        StackedTable.cell(getTranslation("identity.column.to"), new Span(detailsText(entry))));
  }

  private String actionText(AuditEntry entry) {
    var role = entry.role();
    return role == null
        ? getTranslation(entry.kind().key())
        : getTranslation(entry.kind().key())
            + ": "
            + getTranslation("identity.role." + role.name());
  }

  private String detailsText(AuditEntry entry) {
    var scope = entry.scope();
    String scopeSuffix = scope == null ? "" : ", " + scopes.nameOf(scope);
    return entry.subject() + scopeSuffix + (entry.reason().isEmpty() ? "" : ". " + entry.reason());
  }
}
