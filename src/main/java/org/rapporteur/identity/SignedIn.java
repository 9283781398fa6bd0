package org.rapporteur.identity;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/// What Spring Security keeps of someone signed in: who it is, and of which epoch of their
/// sign-ins.
/// Roles are read anew for each request; the authorities here only keep addresses of
/// administrators away from others.
public record SignedIn(
    PersonId person,
    String email,
    @Nullable String encodedPassword,
    boolean administrator,
    boolean active,
    int epoch)
    implements UserDetails {

  /// Once signed in, the password is needed no more.
  public SignedIn withoutPassword() {
    return new SignedIn(person, email, null, administrator, active, epoch);
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
