package org.rapporteur.report;

import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.identity.Viewer;
import org.rapporteur.report.assembly.Designation;
import org.rapporteur.shared.Transactions;
import org.springframework.stereotype.Service;

/// The symbol and distribution under which the secretariat issues the next edition of its report,
/// and the ones after it until it fills in others. Editions keep theirs.
@Service
public class DesignationService {

  private static final String ACT = "publish-report";

  private final DesignationRepository designations;
  private final Transactions transactions;

  DesignationService(DesignationRepository designations, Transactions transactions) {
    this.designations = designations;
    this.transactions = transactions;
  }

  public Designation of(Viewer viewer, ConsultationId consultation) {
    viewer.requireSecretariat(consultation.scope(), ACT);
    return designations.of(consultation);
  }

  public void keep(Viewer viewer, ConsultationId consultation, Designation designation) {
    viewer.requireSecretariat(consultation.scope(), ACT);
    transactions.write(() -> designations.put(consultation, designation));
  }
}
