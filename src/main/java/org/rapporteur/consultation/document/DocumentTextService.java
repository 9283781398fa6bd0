package org.rapporteur.consultation.document;

import java.util.List;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.shared.Transactions;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Service;

/// Lists the texts inside background documents, for search. [DocumentTextsExtracted] is published
/// when there are new texts.
@Service
@NamedInterface("document")
public class DocumentTextService {

  private final DocumentTextSql texts;
  private final Transactions transactions;

  DocumentTextService(DocumentTextSql texts, Transactions transactions) {
    this.texts = texts;
    this.transactions = transactions;
  }

  /// Returns the texts in the order of the documents. A document without readable text is left out.
  public List<DocumentText> list(ConsultationId consultation) {
    return transactions.read(() -> texts.list(consultation));
  }
}
