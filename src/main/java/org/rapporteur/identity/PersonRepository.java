package org.rapporteur.identity;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface PersonRepository extends Repository<Person, Long> {

  Person save(Person person);

  Optional<Person> findById(long id);

  Optional<Person> findByEmail(String email);

  List<Person> findByEmailIn(Collection<String> emails);

  List<Person> findByIdIn(Collection<Long> ids);

  long count();

  boolean existsByAdministratorTrueAndState(PersonState state);
}
