package org.rapporteur.identity.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.rapporteur.identity.ViewerService;
import org.rapporteur.identity.administration.AdministrationService;
import org.rapporteur.identity.administration.AuditEntry;
import org.rapporteur.uikit.EmptyState;
import org.rapporteur.uikit.Timestamp;
import org.rapporteur.uikit.table.ResponsiveTable;

/// The audit log, newest entries first.
final class AuditTable extends Div {

  private final transient AdministrationService administration;
  private final transient ViewerService viewers;
  private final transient ScopeNames scopes;
  private final ResponsiveTable table;
  private final Button showMore = new Button();
  private long lastId = AdministrationService.FIRST_PAGE;

  AuditTable(AdministrationService administration, ViewerService viewers, ScopeNames scopes) {
    this.administration = administration;
    this.viewers = viewers;
    this.scopes = scopes;
    table =
        new ResponsiveTable(
            getTranslation("identity.audit"),
            List.of(
                getTranslation("identity.column.audit-time"),
                getTranslation("identity.column.audit-actor"),
                getTranslation("identity.column.audit-action"),
                getTranslation("identity.column.audit-details")));
    table.addClassName("audit");
    showMore.setText(getTranslation("identity.audit.more"));
    showMore.addClickListener(click -> loadMore());
    add(table, new Paragraph(showMore));
    loadMore();
    if (lastId == AdministrationService.FIRST_PAGE) {
      removeAll();
      add(new EmptyState(getTranslation("identity.audit.none")));
    }
  }

  private void loadMore() {
    var page = administration.listAuditEntries(viewers.current(), lastId);
    page.forEach(this::addRow);
    if (!page.isEmpty()) {
      lastId = page.getLast().id();
    }
    showMore.setVisible(page.size() == AdministrationService.PAGE_SIZE);
  }

  private void addRow(AuditEntry entry) {
    table.addRow(
        new Timestamp(entry.at()),
        new Span(entry.actor()),
        new Span(actionText(entry)),
        new Span(detailsText(entry)));
  }

  private String actionText(AuditEntry entry) {
    String action = getTranslation(entry.action().key());
    var role = entry.role();
    return role == null
        ? action
        : getTranslation(
            "identity.audit.role", action, getTranslation("identity.role." + role.name()));
  }

  private String detailsText(AuditEntry entry) {
    var scope = entry.scope();
    String subject =
        scope == null
            ? entry.subject()
            : getTranslation("identity.audit.scope", entry.subject(), scopes.nameOf(scope));
    return entry.reason().isEmpty()
        ? subject
        : getTranslation("identity.audit.reason", subject, entry.reason());
  }
}
