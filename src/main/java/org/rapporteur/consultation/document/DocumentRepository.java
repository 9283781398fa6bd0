package org.rapporteur.consultation.document;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface DocumentRepository extends Repository<Document, Long> {

  Document save(Document document);

  Optional<Document> findById(long id);

  List<Document> findByConsultationIdOrderById(long consultationId);

  List<Document> findByHashOrderById(String hash);

  boolean existsByHash(String hash);

  void delete(Document document);
}
