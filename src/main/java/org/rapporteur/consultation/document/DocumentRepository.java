package org.rapporteur.consultation.document;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface DocumentRepository extends Repository<Document, Long> {

  Document save(Document document);

  Optional<Document> findById(long id);

  List<Document> findByConsultationIdOrderById(long consultationId);

  List<Document> findByHashOrderById(String hash);

  @Query("select distinct d.hash from Document d where d.hash in :hashes")
  List<String> findExistingHashes(Collection<String> hashes);

  void delete(Document document);
}
