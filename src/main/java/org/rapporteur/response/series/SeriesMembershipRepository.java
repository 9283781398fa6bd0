package org.rapporteur.response.series;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface SeriesMembershipRepository extends Repository<SeriesMembership, Long> {

  SeriesMembership save(SeriesMembership membership);

  void delete(SeriesMembership membership);

  Optional<SeriesMembership> findById(long consultation);

  List<SeriesMembership> findByName(String name);

  @Query("select distinct m.name from SeriesMembership m order by m.name")
  List<String> listNames();
}
