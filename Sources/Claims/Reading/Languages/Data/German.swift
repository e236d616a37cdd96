extension Language {
  static let german = Language(
    code: "de",
    markers:
      "offen arbeit nächstes nächste schritte stand zwischenstand etwa dass wenn aber oder nur schon mehr sehr über unter vor bis gegen weil damit werden kann können muss soll sich sie mir dir uns ihr diese dieser dieses alles allem läuft wieder der die das und ist nicht ich wir mit für auf ein eine einen auch noch von zu den dem des alle sind wurde wurden im zum zur bei nach jetzt nun wird habe haben kein keine erledigt fertig abgeschlossen behoben umgesetzt bestanden durch läuft laufen grün fehlgeschlagen",
    tellsByState: true,
    terms: [
      (
        .needed,
        """
        bitte schick mir,bitte schicke mir,bitte sende mir,bitte teile mir,bitte nenne mir,könntest du mir,könnten sie mir,kannst du mir,bitte gib,bitte geben sie,bitte schau,bitte schaue,bitte teste,bitte merge,bitte starte,bitte entscheide,du musst,sie müssen,du müsstest,brauche ich von dir,brauche ich von ihnen,brauche ich noch von,\
        kannst du mir bitte,können sie mir bitte,bitte gib mir,bitte prüfen,bitte prüfe,bitte bestätigen,bitte bestätige,bitte freigeben,freigabe,deine freigabe,ihre freigabe
        """
      ),
      (
        .past,
        """
        gesetzt,geprüft,überprüft,durchgeführt,ausgeführt,hochgeladen,verschickt,gesendet,versendet,vereinfacht,aufgeräumt,zusammengefasst,dokumentiert,vereinheitlicht,aufgeteilt,ausgelagert,abgesichert,erweitert,reduziert,beschleunigt,deaktiviert,aktiviert,verknüpft,übersetzt,formatiert,nachgezogen,eingespielt,zurückgesetzt,zurückgerollt,verlängert,registriert,importiert,exportiert,gespeichert,archiviert,vorbereitet,gestartet,\
        hinzugefügt,angepasst,aktualisiert,behoben,implementiert,umgesetzt,erstellt,\
        geändert,entfernt,eingebaut,korrigiert,gefixt,getestet,geschrieben,umbenannt,\
        verschoben,gelöscht,ergänzt,überarbeitet,installiert,konfiguriert,eingerichtet,\
        gemacht,gebaut,ersetzt,verbessert,refaktoriert,umgestellt,identifiziert,gehoben,\
        eingeführt,angelegt,bereinigt,optimiert,migriert,umgebaut,ausgetauscht,verkleinert,\
        vergrößert,nachgerüstet,herausgezogen,aufgesetzt
        """
      ),
      (
        .finished,
        """
        ist drin,sind drin,ist live,sind live,ist online,ist wieder da,alles erledigt,alles klar soweit,passt jetzt,funktioniert jetzt,geht jetzt,tut jetzt,läuft jetzt,steht bereit,liegt bereit,ist da,eingespielt,ausgerollt,zusammengeführt,gelöst,vollendet,abgehakt,hochgeladen,unter dach und fach,\
        wieder erreichbar,läuft wieder,funktioniert wieder,geht wieder,laufen wieder,ist durch,sind durch,\
        fertig,erledigt,abgeschlossen,behoben,umgesetzt,implementiert,gelöst,beendet,\
        gemergt,gepusht,committet,ausgeliefert,veröffentlicht,deployt,bereitgestellt,\
        fertiggestellt,vollständig umgesetzt,alles fertig,ist fertig
        """
      ),
      (
        .checked,
        """
        tests,test,testlauf,build,prüfung,prüfungen,verifikation
        """
      ),
      (
        .good,
        """
        durchgelaufen,laufen alle,ohne probleme,ohne auffälligkeiten,keine probleme,keine auffälligkeiten,0 fehler,null fehler,sauber durch,\
        grün,bestanden,erfolgreich,laufen durch,läuft durch,ohne fehler,fehlerfrei,\
        keine fehler
        """
      ),
      (
        .bad,
        """
        fehlgeschlagen,schlagen fehl,schlägt fehl,schlägt noch fehl,schlagen noch fehl,schlägt weiterhin fehl,rot,fehler,kaputt
        """
      ),
      (
        .verified,
        """
        läuft jetzt fehlerfrei,fehlerfrei durch,läuft jetzt sauber,läuft jetzt ohne fehler,\
        läuft nun fehlerfrei,\
        nachgemessen,gegengeprüft,gegengecheckt,getestet und,lokal getestet,manuell getestet,funktioniert wie erwartet,lief fehlerfrei,lief sauber durch,läuft sauber,läuft fehlerfrei,läuft ohne fehler,lief ohne fehler,\
        verifiziert,bestätigt,überprüft,geprüft,validiert,erfolgreich getestet
        """
      ),
      (
        .negation,
        """
        nicht,kein,keine,keinen,noch nicht,nie,ohne,weder
        """
      ),
      (
        .hedge,
        """
        sollte,sollten,vermutlich,wahrscheinlich,vielleicht,fast,könnte,müsste,beinahe,\
        teilweise
        """
      ),
      (
        .condition,
        """
        wenn,sobald,falls,bevor,nachdem,ob
        """
      ),
      (
        .unreal,
        """
        wird,werden,werde,möchte,soll,muss,bitte,um,damit,würde
        """
      ),
      (
        .author,
        """
        ich,wir
        """
      ),
      (
        .auxiliary,
        """
        ist,sind,war,waren,wurde,wurden,worden,habe,haben,hat
        """
      ),
      (
        .adverb,
        """
        und,\
        jetzt,nun,bereits,erfolgreich,auch,noch,alle,alles,vollständig,komplett,\
        soeben,gerade
        """
      ),
      (
        .everything,
        """
        alle,alles,sämtliche
        """
      ),
      (
        .ongoing,
        """
        läuft,arbeite,baue,prüfe,teste,untersuche,bearbeite
        """
      ),
      (
        .progress,
        """
        noch dran,bin noch dran,sitze noch,sitze gerade,dauert noch,befindet sich in,läuft aktuell,laufen aktuell,etwa die hälfte,bisher,wird gerade,werden gerade,wird derzeit,\
        in arbeit,läuft noch,laufen noch,laufen gerade,läuft derzeit,daran arbeite,arbeite ich,arbeiten wir,ist im gange,läuft gerade,arbeite an,arbeite gerade,ich arbeite,\
        wir arbeiten,bin dabei,in bearbeitung,mache fortschritte,kommt voran,geht voran,\
        zur hälfte
        """
      ),
      (
        .intention,
        """
        korrigiere ich,behebe ich,ändere ich,ergänze ich,prüfe ich,teste ich,fixe ich,\
        setze ich,räume ich,\
        ich schaue mir,ich sehe mir,ich teste,ich untersuche,ich starte,ich führe,ich nehme,ich setze,ich lege,ich lese,jetzt prüfe ich,jetzt schreibe ich,jetzt baue ich,dann mache ich,danach mache ich,als nächstes mache ich,passe ich,nehme ich mir,mache ich weiter,gehe ich an,werden wir,wir werden,ich beginne mit,ich fange,\
        ich behebe,ich korrigiere,ich ergänze,ich füge,ich erstelle,ich schreibe,ich implementiere,ich starte,ich beginne,ich passe,ich ändere,ich fixe,ich baue,ich räume,ich teste jetzt,ich beginne jetzt,schreibe ich,baue ich,erstelle ich,kümmere ich mich,\
        ich werde,als nächstes,ich schaue,ich prüfe jetzt,lass mich,ich mache jetzt,\
        ich kümmere mich,jetzt werde ich,werde ich
        """
      ),
      (
        .next,
        """
        danach folgt,danach kommt,im nächsten schritt,als nächster schritt,weiter geht es mit,es folgt,nächste aufgabe,\
        als nächstes,nächste schritte,nächster schritt
        """
      ),
      (
        [.followup, .promise],
        """
        dann bescheid,dir dann bescheid,dann melde ich,\
        bescheid geben,bescheid sagen,gebe ich bescheid,gebe dir bescheid,gebe ihnen bescheid,sage dir bescheid,sag dir bescheid,halte dich auf,halte sie auf dem laufenden,wieder melden,melde ich,schicke dir,sende ihnen,informiere sie,berichte ich,berichte dir,update folgt,nächste meldung,komme auf dich zurück,komme auf sie zurück,\
        melde mich,melde mich in,ich berichte,berichte dann,berichte danach,gebe bescheid,\
        halte dich auf dem laufenden,sage bescheid,melde ich mich,schicke ein update,\
        informiere dich,nächstes update,nächster bericht
        """
      ),
      (
        .blocked,
        """
        geht es an der stelle nicht weiter,nicht weiter,solange das nicht,solange ich nicht,\
        mir fehlen,mir fehlt,fehlt mir,fehlen mir,hänge fest,komme gerade nicht weiter,komme hier nicht weiter,geht es nicht weiter,kann nicht fortfahren,kann ich nicht fortfahren,kann nicht zugreifen,keinen zugriff,keine berechtigung,zugriff verweigert,warte noch auf,wartet auf,warten auf,brauche ich deine,brauche ich ihre,brauche noch,benötige noch,benötige ich,ohne zugang,könntest du mir,könnten sie mir,was ist dir lieber,welche variante,\
        kannst du mir bitte,können sie mir bitte,bitte gib mir,komme ich nicht weiter,kann ich nicht weitermachen,bitte freigeben,\
        blockiert,warte auf dein,warte auf deine,warte auf ihre,warte auf freigabe,\
        warte auf zugang,komme nicht weiter,kann nicht weitermachen,brauche deine,\
        benötige deine,brauche ihre,fehlt der zugang,warte auf
        """
      ),
      (
        .remaining,
        """
        noch nicht fertig,noch nicht erledigt,noch nicht abgeschlossen,noch nicht begonnen,bleibt noch,bleiben noch,noch zu tun,noch zu erledigen,es fehlt,es fehlen,steht noch,\
        bin noch nicht durch,fehlen noch,stehen noch aus,\
        noch offen,offen,steht noch aus,ausstehend,fehlt noch,übrig
        """
      ),
      (
        .finding,
        """
        woran es liegt,woran es lag,fehler kommt aus,fehler kommt von,problem liegt in,problem liegt an,\
        liegt daran,lag daran,liegt an,lag an,das liegt,der grund ist,der grund war,grund dafür,herausgefunden,festgestellt,stellt sich heraus,hat sich herausgestellt,aufgefallen,sehe das problem,sehe den fehler,das problem war,fehlerursache,\
        root causes,ursache,das problem ist,gefunden,der fehler ist
        """
      ),
      (
        .workItem,
        """
        aufgabe,schritt,phase,ticket,änderung,änderungen,umsetzung,migration,arbeit,\
        fehler
        """
      ),
      (
        .statusLabel,
        """
        status,stand,aktueller stand
        """
      ),
      (
        .doneLabel,
        """
        erledigt,änderungen,abgeschlossen,umgesetzt,fixes
        """
      ),
      (
        .nextLabel,
        """
        nächste schritte,nächster schritt,als nächstes,weiter
        """
      ),
      (
        .reportLabel,
        """
        nächstes update,nächster bericht,nächste meldung
        """
      ),
      (
        .operatorLabel,
        """
        benötigt von dir,aktion nötig,handlungsbedarf,eingriff nötig
        """
      ),
      (
        .checkLabel,
        """
        verifikation,prüfung,tests
        """
      ),
      (
        .remainingLabel,
        """
        offen,noch offen,ausstehend
        """
      ),
      (
        .preposition,
        """
        in,auf,mit,für,von,bei,nach,über,im,zum
        """
      ),
    ],
    numbers: [
      "ein": 1, "eine": 1, "einer": 1, "zwei": 2, "drei": 3, "fünf": 5, "zehn": 10, "zwanzig": 20,
      "dreißig": 30,
    ],
    units: [
      "sekunde": 1, "sekunden": 1, "minute": 60, "minuten": 60, "stunde": 3600, "stunden": 3600,
      "tag": 86400, "tage": 86400, "tagen": 86400,
    ]
  )
}
