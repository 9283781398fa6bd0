package org.rapporteur.synthesis.agreement;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface ModelKappaRepository extends Repository<ModelKappa, Long> {

  ModelKappa save(ModelKappa kappa);

  Optional<ModelKappa> findById(long consultation);
}
