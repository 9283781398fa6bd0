package org.rapporteur.identity.administration;

import java.util.List;
import org.rapporteur.identity.Viewer;
import org.springframework.stereotype.Service;

/// Lists people and audit entries for administrators, in pages with the newest first.
@Service
public class AdministrationService {

  public static final int PAGE_SIZE = 50;

  /// Value of `beforeId` for the first page. For a later page, it is the last id of the page
  /// before.
  public static final long FIRST_PAGE = Long.MAX_VALUE;

  private final PersonListingSql people;
  private final AuditSql auditEntries;

  AdministrationService(PersonListingSql people, AuditSql auditEntries) {
    this.people = people;
    this.auditEntries = auditEntries;
  }

  public List<PersonListing> listPeople(Viewer viewer, PeopleFilter filter, long beforeId) {
    viewer.requireAdministrator("administer");
    return people.list(filter, beforeId, PAGE_SIZE);
  }

  public List<AuditEntry> listAuditEntries(Viewer viewer, long beforeId) {
    viewer.requireAdministrator("administer");
    return auditEntries.list(beforeId, PAGE_SIZE);
  }
}
