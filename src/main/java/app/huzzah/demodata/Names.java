package app.huzzah.demodata;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.regex.Pattern;

/** Invented people from many places; in a large company some share a name, but never a handle. */
final class Names {
  private static final Pattern NOT_A_LETTER = Pattern.compile("[^a-z]");

  private static final List<String> FIRST =
      List.of(
          ("Ada Aiko Amara Anton Aylin Ben Bruno Camille Carlos Chidi Chloé Daniel Dara Deepa Diego"
                  + " Elif Emeka Emma Eva Farah Felix Fatou Gabriel Greta Hana Hugo Ines Isla Ivan"
                  + " Jamal Jonas José Julia Kai Karin Kenji Lara Leila Lena Liam Linh Lucía Mads"
                  + " Maria Mateo Maya Mei Mia Milan Minh Nadia Naomi Nikhil Nora Oğuz Olga Omar"
                  + " Oscar Paola Pavel Priya Rahul Rosa Ruth Samira Sanjay Sara Seán Sofía Sven"
                  + " Tariq Tessa Thandi Theo Tom Uma Valeria Victor Wanjiru Wei Yara Yuki Zoë")
              .split(" "));

  private static final List<String> LAST =
      List.of(
          ("Abebe Ahmed Álvarez Andersen Bauer Bianchi Brandt Byrne Carter Castro Chen Costa Cruz"
                  + " Dubois Eriksen Fernández Fischer Fofana Fontaine Gallo García Georgiou Gupta"
                  + " Haddad Hansen Hoang Hughes Ibrahim Ito Ivanova Jensen Kang Kaplan Keller Khan"
                  + " Kim Kowalska Kumar Laurent Lindqvist López Mbeki McCarthy Mehta Mensah Meyer"
                  + " Moreau Müller Mwangi Nakamura Ndiaye Nguyen Novák O'Brien Okafor Okonkwo Olsen"
                  + " Papadopoulos Park Patel Pereira Petrov Popescu Quinn Raman Reyes Rossi Rousseau"
                  + " Sato Schmidt Silva Singh Smith Sokolov Suzuki Tanaka Tran Vargas Vogel Wagner"
                  + " Walker Wang Weber Whitfield Yilmaz Zhang Zimmermann")
              .split(" "));

  private Names() {}

  static String person(SplittableRandom random) {
    return FIRST.get(random.nextInt(FIRST.size())) + " " + LAST.get(random.nextInt(LAST.size()));
  }

  /** As Slack makes them: of the name, in plain letters, with the number that makes it unique. */
  static String handle(String name, int number) {
    String plain = Normalizer.normalize(name, Normalizer.Form.NFD).toLowerCase(Locale.ROOT);
    return NOT_A_LETTER.matcher(plain).replaceAll("") + number;
  }
}
