//! Whose a column is: the customer's own, or somebody else's who stands beside the customer. "Email agente" is the agent's.

/// Beginnings of words for somebody beside the customer.
const OTHERS: &str = "accompagnat accountant agent agenzi amico amica amministrat architett arzt assicurator assicuratric assistant \
     assistente autista avversar avvocat badant banca bank berater boss broker capo capoarea caregiver cognat colf collaborat \
     colleg commercial compagn coniug consul conseiller contabil contropart convivent delegat dentist direttor direttric doctor \
     dottor educat emergen erede familiar father fidanzat figli filiale fratello geometr gestor idraulic incaricat inviant ingegner \
     insegnant istruttor istruttric lawyer madre maestr mamma manager marito mediator medic moglie mother nipot nonn \
     notaio notfall padre papa parent parrocch partner patronat pediatr portier preposto procurator rappresentant \
     responsabil sales scuol sorella spouse suocer supervis tutor urgenc venditor vicin";
/// More of them, whole words that begin like others.
const WHOLE: &str = "asl caf pap rep school zia zio mutter vater veterinario owner teacher";
/// Endings of what people do for others.
const ENDINGS: [&str; 6] = ["ista", "tore", "trice", "iere", "iera", "ologo"];
/// The customer, as a header calls them.
const PERSONS: &str = "abbonato acquirente allievo alunno anagrafica assicurato assistito associato bp card cliente clienti client \
     condomino contact contatto contraente customer customers debitore destinatario donatore fornitore guest \
     inquilino intestatario iscritta iscritto kunde kunden lead locatario member nominativo ospite partecipante \
     patient paziente persona person proprietario referente titolare lavoratore giocatore atleta dipendente candidato \
     sottoscrittore conduttore richiedente socia socio soggetto studente subscriber tesserato user utente attendee \
     participant passenger visitor resident tenant pupil student voter elettore elettrice bambino bambina minore corsista \
     praticante visitatore viaggiatore passeggero espositore volontario volontaria abbonata condomina inquilina proprietaria \
     allieva alunna studentessa candidata interessato interessata partecipanti intestataria teilnehmer mitglied mieter schuler \
     abonnent gast eleve membre adherent abonne participante alumno alumna paciente miembro huesped";
/// What leaves a word as it is: which one of several, where, what for.
const SIDES: &str = "abitazione abituale account acquisizione alternate alternativa alternativo altra altro amministrazione \
     anagrafico associated attivita attuale azienda aziendale bureau business billing casa cellulare civico company \
     completa completo comunicazioni consegna contabilita contatti contratto corrente corrispondenza default delivery \
     diretto diretta direct ditta domicile domicilio elettronica email ente esercizio estero estesa eu extra fattura \
     fatturazione fatture firma fissa fisso fe generale geschaftlich giuridica fisica home impresa invio \
     italiana italiano italian lavoro legale libera libere libero mail mailing main maison mobile negozio notturno \
     office operativa ordinaria ordini original other personal personale postale posta preferita preferito preferred \
     primaria primario primary principale priv privat privata privato recapito residenza ricevute scadenze secondaria \
     secondario secondary second seconda secondo sede sdi segreteria shipping societa spedizione \
     spedizioni studio surname trabajo travail ufficio urbano valore value varie via wohnung work attuali interne \
     impianto struttura locale unico univoco internazionale organization professionale portatile whatsapp cantiere \
     quartiere settore veicolo valida valido utenza comunicazione internal given registration";

/// True for a word of a list with blanks between.
pub(crate) fn among(list: &str, word: &str) -> bool {
    list.split(' ').any(|known| known == word)
}

/// True for a word that calls the customer.
pub(crate) fn is_person(word: &str) -> bool {
    among(PERSONS, word)
}

/// True for a word that leaves the customer's own telephone the customer's.
pub(crate) fn is_own(word: &str) -> bool {
    is_person(word) || among(SIDES, word)
}

/// True for a word that calls somebody beside the customer.
fn is_another(word: &str) -> bool {
    if is_own(word) {
        return false;
    }
    let whole = |stem: &str| word.starts_with(stem) && word.len() <= stem.len() + 6;
    among(WHOLE, word)
        || OTHERS.split(' ').any(whole)
        || word.len() > 6 && ENDINGS.iter().any(|ending| word.ends_with(ending))
}

/// True when a header calls a child: the others in a row have seldom a birthday.
pub(crate) fn is_young(header: &str) -> bool {
    const YOUNG: &str = "bimbo bimba bimbi bambin ragazz neonat figli minor nipot alliev alunn child kid enfant kind";
    super::words::parted(header).iter().any(|word| YOUNG.split(' ').any(|stem| word.starts_with(stem)))
}

/// True when one of the words of a header calls somebody beside the customer.
pub(crate) fn is_of_another(words: &[&str]) -> bool {
    words.iter().any(|word| is_another(word))
}

/// What a header says of somebody beside the customer, with that somebody left away: "Email agente" an e-mail, "Medico" no
/// more than a name. None for a header about the customer.
pub(crate) fn of_another(header: &str) -> Option<Vec<String>> {
    let all = super::words::parted(header);
    all.iter().any(|word| is_another(word)).then(|| all.into_iter().filter(|word| !is_another(word)).collect())
}
