package org.rapporteur.consultation.document;

import java.util.List;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.shared.Transactions;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Service;

/// Texts inside background documents, for search. [DocumentTextsExtracted] announces new texts.
@Service
@NamedInterface("document")
public class DocumentTextService {

  private final DocumentTextSql texts;
  private final Transactions transactions;

  DocumentTextService(DocumentTextSql texts, Transactions transactions) {
    this.texts = texts;
    this.transactions = transactions;
  }

  /// In the order of the documents, without those that have no readable text.
  public List<DocumentText> list(ConsultationId consultation) {
    return transactions.read(() -> texts.list(consultation));
  }
}
