package org.rapporteur.report;

import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.identity.Viewer;
import org.rapporteur.report.document.Designation;
import org.rapporteur.shared.UseCases;
import org.springframework.stereotype.Service;

/// The symbol and distribution under which the secretariat issues the next edition of its report,
/// and the ones after it until it fills in others. Editions keep theirs.
@Service
public class DesignationService {

  private static final String ACT = "publish-report";

  private final DesignationRepository designations;
  private final UseCases useCases;

  DesignationService(DesignationRepository designations, UseCases useCases) {
    this.designations = designations;
    this.useCases = useCases;
  }

  public Designation of(Viewer viewer, ConsultationId consultation) {
    viewer.secretariat(consultation.scope(), ACT);
    return designations.of(consultation);
  }

  public void keep(Viewer viewer, ConsultationId consultation, Designation designation) {
    viewer.secretariat(consultation.scope(), ACT);
    useCases.change(() -> designations.put(consultation, designation));
  }
}
