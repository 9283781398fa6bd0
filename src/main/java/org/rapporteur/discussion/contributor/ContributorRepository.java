package org.rapporteur.discussion.contributor;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface ContributorRepository extends Repository<Contributor, Long> {

  Contributor save(Contributor contributor);

  Optional<Contributor> findByConsultationIdAndContributorKey(
      long consultationId, String contributorKey);
}
