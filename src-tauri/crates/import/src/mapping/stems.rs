//! The words by which headers of consents, refusals and deeds are told, each list once. A list is one text with a blank
//! between its words, whole words where nothing else is said.

/// True for a word of a list.
pub(crate) fn is(list: &str, word: &str) -> bool {
    super::whose::among(list, word)
}

/// True for a word that begins with a stem of a list.
pub(crate) fn begins(list: &str, word: &str) -> bool {
    list.split(' ').any(|stem| word.starts_with(stem))
}

/// True when one of these words begins with a stem of a list.
pub(super) fn any(list: &str, words: &[&str]) -> bool {
    words.iter().any(|word| begins(list, word))
}

/// Stems of what can be consented to.
pub(super) const CONSENT: &str = "consens consent einwillig zustimm werb subscri abonn boletin publicit publicid \
     acconsent newsletter news marketing mkt pubbl promo profilazion mailing trattament privacy gdpr rgpd informativ \
     liberatori autoriz dem volantin offert opt commercial direct auguri telemarketing telesell emailing acept \
     bollettin notiziar iscri";
/// Stems of ways to be reached, and of being reached.
pub(super) const CONTACT: &str = "mail email posta sms whatsapp wa telef chiam cell invi mandar spedir ricever \
     contatt scriver comunicazion messagg disturb desider vuol gradi call msg ricontatt richiam contact kontakt \
     derang appel anruf";
/// Stems of what is sent to many, and of the ways in which somebody is asked: a yes or no below is worth a question.
pub(super) const MESSAGES: &str = "mail email sms mms whatsapp msg messagg telegram newsletter promo offert propost \
     catalog invit novit comunicaz bollettin notiziar volantin avvis richiam ricontatt scriver telefonat push \
     notific aggiornat iniziativ pubblicit mktg mkt adv publicid werb angebot foto immagin video riprese iscri optin boletin augur \
     telefon posta fax";
/// Stems of what is sent for other reasons: a block on invoices is no objection.
pub(super) const BUSINESS: &str = "fattur ordin pagament credit merce spedizion document sollecit consegn contratt \
     abbonament bolla";
/// Stems that refuse by themselves, whatever stands beside them.
pub(super) const ALONE: &str = "widerruf abbestell noprivacy blacklist blocklist robinson disiscri unsubscri optout \
     bounce rimbalz suppress dnc bloctel abgemeld abmeld desinscri desabonn desuscri";
/// The same in two words.
pub(super) const PAIRS: [&str; 8] =
    ["lista nera", "black list", "block list", "opt out", "opted out", "clean time", "do not", "registro opposizioni"];
/// Stems that refuse what stands beside them.
pub(super) const REFUSES: &str = "rifiut rinunc negat neghi diniego divieto vietat blocc bloccat contrari esclu \
     cancell revoc oppos oppon disdett rimoss rimozion ritirat sospen sospes diffid erased disattiv disabilitat \
     tolt exclu denied deny declin refus reject object withdraw withdrew disabled deactivat ablehn abgelehnt \
     verweiger widerspr wegger untersag rechaz deneg cancelad oposic oppong kundig gekundig revok retir";
/// Whole words that refuse what stands beside them.
pub(super) const REFUSES_WHOLE: &str = "off ko opp nein kein keine keinen nicht pas sans nego nega neg niet refuse \
     aucun baja";
/// What refuses at the end of a compound: "Werbesperre", "Newslettersperre".
pub(super) const INSIDE: &str = "sperr verbot widerspr stopp abmeld ablehn kundig";
/// Stems of what is refused once "non" stands before them, wherever in the header: "Consenso non prestato".
pub(super) const NOT_GIVEN: &str = "dat prest concess rilasc accett autorizz consent acconsent iscri vuol desider \
     gradi interess favorevol given grant prestat firm sign";
/// Words that refuse what stands behind them.
pub(super) const BEFORE: &str = "no non not stop senza privo priva nega mai niente nessun nicht kein keine keinen";
/// Words that stand beside a verb: "Ha revocato", "Si è opposto".
pub(super) const AUXILIARY: &str = "ha hanno ho si e stato stata gia has have il la persona cliente socio";
/// Who may stand before the no: "Cliente non contattabile".
pub(super) const WHO: &str = "cliente utente contatto socio paziente persona chi il lo si";
/// Stems of a yes that stands beside the no in a header with both answers.
pub(super) const YES: &str = "accett acconsent autorizz concess dato iscritt favorevol prestat";
/// How the notice of a right begins: "diritto di opposizione", "posso revocare in qualsiasi momento".
pub(super) const RIGHT: &str = "diritto diritti facolta possibilita qualsiasi qualunque";
/// Stems of a right that was made use of.
pub(super) const EXERCISED: &str = "esercit chiest richiest espress manifest comunicat ricevut presentat inviat fatt";
/// Stems of an address that does not work.
pub(super) const BROKEN: &str = "errat invalid inesistent sbagliat bounced ungultig ungueltig invalide";
/// Stems of what is not there, or no more.
pub(super) const LACKING: &str = "manc assent assenz missing expir absen lack fehl abgelauf manqu perdut laps \
     invalid scadut";
/// Stems of what is still open, or not needed.
pub(super) const OPEN: &str = "scad esent esenz pending attesa sospes incomplet outdated smarrit";
/// Stems of what is still to be done, as the verb says it: "firmare", "da acquisire".
pub(super) const STILL: &str = "firm richied chied rinnov acquisi raccogl aggiorn verific conferm inser";
/// More of them, which only behind "da" are still to be done.
pub(super) const TO_DO: &str = "consegn compil sottoscriv fa invi otten spedi mand";
/// Stems of what the firm did: a message that was sent is no answer of the person.
pub(super) const DEEDS: &str = "inviat spedit consegnat mandat recapitat apert cliccat visualizzat contattat \
     chiamat avvisat telefonat protocollat sent delivered opened clicked gesendet versendet geoffnet envoy ouvert \
     enviad abiert print stampat";
/// Stems of what the firm asked for; beside a paper or a consent only.
pub(super) const ASKED_FOR: &str = "richiest chiest sollecitat requested angefordert demand solicitad";
/// Stems of what the person says or wants, beside which a deed is none: "Vuole essere contattato".
pub(super) const SAID: &str = "essere esser be being accett acconsent autorizz vuol vuoi voglio desider possiam \
     posso puo potete gradi non no not";
/// How a sentence begins that somebody says yes to: what follows it tells to what.
pub(super) const AGREES: &str = "acconsent autorizz accett presto desider voglio vorre vuole vuoi poss potete agree \
     consent ricev gradi confermo";
/// Words that turn a sentence round wherever they stand.
pub(super) const TURNS: &str = "no non nego nega mai senza tranne eccetto salvo escluso esclusi not never nessun";
/// Words beside the subject that turn nothing round.
pub(super) const HARMLESS: &str = "si no s n sn y yes x ok o oppure or e ed and di del della delle dei degli dell d \
     da dal dalla a ad al allo alla alle all ai agli il lo la le i gli l un una uno per con su sul sulla sui \
     sulle in nel nella tra ogni the to of for by on from with our us we you your me my mio mia miei mie suo sua \
     suoi sue nostro nostra nostri nostre vostro vostra vostri vostre mi ci ti vi lei che ho ha hai is has have \
     be may can do das der die den des fur zur zum und pour les du au aux et el los las para por tel wa cf n° nr \
     num dt fl flag cod";
/// Stems of words beside the subject that turn nothing round.
pub(super) const HARMLESS_STEMS: &str = "firm dat prest rilasc concess acquisi raccol ricev lett presa vision \
     accett accept approv acconsent sottoscri iscri adesion aderi attiv abilit vuole vuoi voglio vorre desider \
     gradi interess favorevol sign given giv grant agree allow permi receiv subscri want express esplicit espress \
     confirmed conferm double verificat sender state stat esito rispost scelt opzion valor value spunt check \
     casell prefer marketing mail email sms whatsapp telegram messagg fax telefon cellular cartace elettronic \
     digital automat operator tramite mezz canal web sito online social facebook instagram app modul form \
     document cliente client customer utente user contatt contact pazient socio soci interessat person sensibil \
     particolar sanitar tratt final uso utilizz scop cession terz third partner part grupp aziend societ invio \
     invi comunic material informa event novit aggiorn catalog scont buoni augur complean promemoria remind \
     sondagg ricerc mercat statistic indagin soddisfaz prodott serviz punti fidelity fedel card carta tessera \
     club foto immag video riprese public pubblicaz img image photo reg art ue eu dlgs lgs legge europe sensi \
     norm general diret indirett livell profil";
