package org.rapporteur.identity;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/// What Spring Security keeps of someone signed in: who it is, of which epoch of their sign-ins,
/// and on which device. Roles are read anew for each request; the authorities here only keep
/// addresses of administrators away from others.
///
/// @param device its id, absent where nothing remembers one
public record SignedIn(
    PersonId person,
    String email,
    @Nullable String encodedPassword,
    boolean administrator,
    boolean active,
    int epoch,
    @Nullable String device)
    implements UserDetails {

  public SignedIn(
      PersonId person,
      String email,
      @Nullable String encodedPassword,
      boolean administrator,
      boolean active,
      int epoch) {
    this(person, email, encodedPassword, administrator, active, epoch, null);
  }

  /// Once signed in, the password is needed no more.
  public SignedIn withoutPassword() {
    return new SignedIn(person, email, null, administrator, active, epoch, device);
  }

  public SignedIn on(String which) {
    return new SignedIn(person, email, encodedPassword, administrator, active, epoch, which);
  }

  @Override
  public Collection<? extends GrantedAuthority> getAuthorities() {
    var stakeholder = new SimpleGrantedAuthority("ROLE_STAKEHOLDER");
    return administrator
        ? List.of(stakeholder, new SimpleGrantedAuthority("ROLE_ADMINISTRATOR"))
        : List.of(stakeholder);
  }

  @Override
  public @Nullable String getPassword() {
    return encodedPassword;
  }

  @Override
  public String getUsername() {
    return email;
  }

  @Override
  public boolean isEnabled() {
    return active;
  }
}
